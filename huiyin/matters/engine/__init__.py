"""The engine: performs declared actions, each in one transaction."""
