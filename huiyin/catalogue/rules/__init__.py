"""The catalogue's data, read and checked; no framework, no tables."""
