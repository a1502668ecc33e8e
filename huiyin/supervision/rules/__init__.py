"""What is owed by whom, and how it stands: pure."""
