"""Search: one box over matters, papers, law, catalogue and handbook."""
