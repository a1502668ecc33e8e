"""The receipt that a citizen leaves with."""
