"""How texts are read for search. Pure."""
