"""Leaving at once: the session is cleared and a neutral page comes up."""
