"""The city's own pages on the net."""
