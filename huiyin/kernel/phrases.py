"""Many phrases looked for in one text at once."""

from collections.abc import Iterable


class PhraseFinder:
    """Finds which of many phrases (two signs or longer) stand in a text.

    Indexed by the first two signs, so the cost follows the length of the text, not the number of phrases.
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        self._by_start: dict[str, tuple[str, ...]] = {}
        for phrase in sorted(set(phrases), key=len, reverse=True):
            if len(phrase) < 2:
                raise ValueError(f"a phrase needs two signs: {phrase!r}")
            self._by_start[phrase[:2]] = (*self._by_start.get(phrase[:2], ()), phrase)

    def find(self, text: str) -> dict[str, list[int]]:
        """Each phrase that stands in the text with the places where it begins."""
        found: dict[str, list[int]] = {}
        starts = self._by_start
        for place in range(len(text) - 1):
            for phrase in starts.get(text[place : place + 2], ()):
                if text.startswith(phrase, place):
                    found.setdefault(phrase, []).append(place)
        return found
