"""Paper letters, dropped as files for the office that prints and posts them."""
