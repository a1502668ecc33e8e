"""Journeys of named people through the pages, in a real browser."""
