"""Self-service terminals in halls and communities."""
