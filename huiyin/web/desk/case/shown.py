"""How much of a case with very many citizens stands on its own page."""

#: Of the arrivals and papers so many stand on the page of the case; all stand on pages of their own.
MOST = 20
FIRST = slice(0, MOST)
