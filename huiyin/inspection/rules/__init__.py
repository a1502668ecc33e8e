"""Rules of drawing, calling and counting: facts in, answers out."""
