"""What is searched for: 200 runs of two to six signs out of stored titles and texts, common ones and rare ones."""

import random
from collections.abc import Iterator

import psycopg

from huiyin.analysis.rules.folding import folded

#: So many queries of each length, as people type them: most of two and four signs.
LENGTHS = {2: 80, 3: 30, 4: 50, 5: 20, 6: 20}


def queries(connection: psycopg.Connection) -> list[str]:
    """The queries, the same each time for the same stored texts."""
    dice = random.Random(3)  # noqa: S311
    rows = connection.execute(
        "SELECT a.text FROM matters_arrival a WHERE NOT a.restricted ORDER BY md5(a.number) LIMIT 1000"
    ).fetchall()
    texts = [folded(text) for (text,) in rows]
    return [word for length, count in LENGTHS.items() for word in _runs(dice, texts, length, count)]


def _runs(dice: random.Random, texts: list[str], length: int, count: int) -> Iterator[str]:
    seen: set[str] = set()
    while len(seen) < count:
        text = dice.choice(texts)
        at = dice.randrange(max(len(text) - length, 1))
        word = text[at : at + length]
        if len(word) == length and word not in seen:
            seen.add(word)
            yield word
