"""Petitioners and those who act for them: the only home of personal data."""
