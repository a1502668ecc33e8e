"""The case file: one matter on one page."""
