"""Mail to the office's address."""
