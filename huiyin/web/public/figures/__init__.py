"""Public figures: months as they were published, the progress board, open data."""
