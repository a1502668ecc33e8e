"""Review (复查) and recheck (复核) of a handling opinion."""
