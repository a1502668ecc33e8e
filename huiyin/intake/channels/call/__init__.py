"""Calls to 12345, 12319 and the office's own number."""
