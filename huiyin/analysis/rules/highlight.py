"""Where the words stand in a text: a cutting with the hits marked."""

from collections.abc import Sequence
from dataclasses import dataclass

from huiyin.analysis.rules.folding import places

AROUND = 40
LONGEST = 110
READ = 6000


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of the text; `hit` where it is what was looked for."""

    text: str
    hit: bool


def marked(text: str, words: Sequence[str]) -> tuple[Piece, ...]:
    """The whole text with its hits."""
    return _pieces(text, _hits(text, words), 0, len(text))


def cutting(text: str, words: Sequence[str]) -> tuple[Piece, ...]:
    """A cutting around the first hit; nothing where there is none."""
    line = " ".join(text[:READ].split())
    hits = _hits(line, words)
    if not hits:
        return ()
    first = max(hits[0][0] - AROUND, 0)
    last = min(first + max(LONGEST, hits[0][1] - first), len(line))
    pieces = _pieces(line, hits, first, last)
    before = (Piece("…", hit=False),) if first else ()
    return before + pieces + ((Piece("…", hit=False),) if last < len(line) else ())


def _hits(text: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Spans of the text that hold a word, in order, none within another."""
    plain, stands = places(text[:READ])
    spans = sorted(span for word in words for span in _spans(plain, stands, word))
    kept: list[tuple[int, int]] = []
    for first, last in spans:
        if kept and first < kept[-1][1]:
            kept[-1] = (kept[-1][0], max(last, kept[-1][1]))
        else:
            kept.append((first, last))
    return kept


def _spans(plain: str, stands: list[int], word: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    at = plain.find(word)
    while at >= 0 and len(found) < 20:
        found.append((stands[at], stands[at + len(word) - 1] + 1))
        at = plain.find(word, at + len(word))
    return found


def _pieces(text: str, hits: list[tuple[int, int]], first: int, last: int) -> tuple[Piece, ...]:
    found: list[Piece] = []
    at = first
    for start, end in hits:
        if start >= last:
            break
        found += [Piece(text[at:start], hit=False), Piece(text[start : min(end, last)], hit=True)]
        at = min(end, last)
    found.append(Piece(text[at:last], hit=False))
    return tuple(piece for piece in found if piece.text)
