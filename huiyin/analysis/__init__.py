"""Analysis: search, similar cases. Reads everything, owns its own summaries, changes no matter."""
