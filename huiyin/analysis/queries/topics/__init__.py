"""Topics: how the words of matters are read for them, and what is told of them."""
