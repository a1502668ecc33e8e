"""Commands about the installation: its database, its settings, its web server."""
