"""The forms of the filing pages."""
