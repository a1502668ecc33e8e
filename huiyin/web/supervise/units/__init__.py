"""Measures on units (S-09): which units leave orders undone, and what the joint conference does about it."""
