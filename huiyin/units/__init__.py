"""The trees of places and bodies, with dates."""
