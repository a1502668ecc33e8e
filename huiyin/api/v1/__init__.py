"""Version 1: it only grows; what is in it keeps its meaning."""
