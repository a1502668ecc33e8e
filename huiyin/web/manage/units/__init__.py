"""Units: the list, one unit, and what may be changed about it."""
