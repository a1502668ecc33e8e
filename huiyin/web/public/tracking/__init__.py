"""Tracking a petition: where it stands, and what its citizen may do."""
