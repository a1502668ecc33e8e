"""Append-only, chained, provable record of every change and of every reading of restricted data."""
