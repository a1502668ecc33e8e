"""Notices to a seat and to its unit."""
