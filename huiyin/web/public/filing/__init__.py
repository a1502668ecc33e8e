"""Filing a petition, one thing per page."""
