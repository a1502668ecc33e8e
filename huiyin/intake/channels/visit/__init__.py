"""Visits to a reception hall or window."""
