"""Template tags and filters, loaded everywhere without a load line."""
