"""Pages of indicators: all of them, one with its meaning, the list behind each number, and exports."""
