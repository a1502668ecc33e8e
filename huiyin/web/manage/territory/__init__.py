"""Territory rules: who takes which duty in which area."""
