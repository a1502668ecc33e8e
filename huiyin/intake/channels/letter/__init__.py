"""Letters on paper, entered by a clerk."""
