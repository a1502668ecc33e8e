"""Matching: likeness of texts, places and telephones. Pure: no tables, no framework."""
