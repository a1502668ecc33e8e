"""Printing the day's papers together."""
