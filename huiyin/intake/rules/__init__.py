"""Pure rules of taking in."""
