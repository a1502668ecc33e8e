"""Pages of reports: the list, one with its words, the list behind each number, whether it still comes out the same."""
