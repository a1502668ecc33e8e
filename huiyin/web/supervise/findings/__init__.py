"""Pages of procedure: what the check found, and what is done about it."""
