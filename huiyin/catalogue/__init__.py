"""Catalogue: laws and rules as data, regional profiles, statutory paths, fields of matters, the calendar."""
