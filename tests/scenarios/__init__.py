"""Cases as cities know them, from the first word to the last paper."""
