"""Laws to search and to read."""
