"""Measurements: how many filings a second, at what cost, and how fast pages are when the register is full."""
