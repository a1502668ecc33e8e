"""What people hand in with a matter, kept as it came."""
