"""Which parts of indicators a case belongs to, as bits of one number: by them stored cases are added up.

The number is made from the same conditions by which cases are counted as they stand, so both mean the same.
"""

from collections.abc import Iterator, Mapping
from hashlib import sha256

from huiyin.analysis.rules.indicators.defined import INDICATORS
from huiyin.analysis.rules.indicators.definition import Part

#: Sources by the number under which their cases are stored. What is there at a time is made of what came and went.
STORED: dict[str, int] = {
    "received": 1,
    "limits": 2,
    "handled": 3,
    "verdicts": 4,
    "executions": 5,
    "reviews": 6,
    "ended": 7,
    "assigned": 9,
    "fields": 10,
    "open": 11,
    "due": 12,
}
CAME, WENT = STORED["received"], STORED["ended"]
"""Of what stock and flow are made."""
FIELDS, OPEN, DUE = STORED["fields"], STORED["open"], STORED["due"]
"""No indicators: fields of the contents by day, the days on which open claims turn late or soon due, and those on which
their limits end."""
ENDS: tuple[str, ...] = ("due", *(f"again{gap}" for gap in range(1, 7)))
"""The end of a limit, and that there is another of the same claim so many days before; see `turning.due`."""
TURNS: tuple[str, ...] = ("open", "late", "soon", "past")
"""What an open claim turns into on a day, as `matters.queries.turning` tells it."""
LENGTHS: tuple[str, ...] = ("days", "whole_days")
"""What medians are made of, in the order in which it is stored."""


def _conditions() -> Iterator[tuple[str, Part]]:
    for one in INDICATORS.values():
        if one.source in STORED:
            yield from ((one.source, part) for part in one.parts.values() if part.where)
    yield from (("open", turn(kind)) for kind in TURNS)
    yield from (("due", turn(kind)) for kind in ENDS)


def turn(kind: str) -> Part:
    """The cases of one kind among those of open claims."""
    return Part(words="", where={"kind": kind})


def _told(where: Mapping[str, object]) -> str:
    return repr(sorted(where.items()))


def _all_bits() -> dict[str, dict[str, tuple[int, Part]]]:
    found: dict[str, dict[str, tuple[int, Part]]] = {name: {} for name in STORED}
    for source, part in _conditions():
        of_source = found[source]
        of_source.setdefault(_told(part.where), (1 << len(of_source), part))
    return found


_BITS = _all_bits()
_NAMES = {number: name for name, number in STORED.items()}


def bits(source: str) -> tuple[tuple[int, Part], ...]:
    """The parts of a source with conditions, each once, with its bit."""
    return tuple(_BITS[source].values())


def bit(source: str, part: Part) -> int:
    """The bit of a part; 0 where it means all cases."""
    return _BITS[source][_told(part.where)][0] if part.where else 0


def _measured() -> tuple[tuple[str, int], ...]:
    every = ((name, 0) for name in LENGTHS)
    medians = ((one.of, bit(one.source, one.whole)) for one in INDICATORS.values() if one.kind == "median")
    return tuple(dict.fromkeys((*every, *medians)))


MEASURED: tuple[tuple[str, int], ...] = _measured()
"""Of what medians are: days, and the bit that a case has to have for it (0 where all are meant)."""


def vector(source: int, signs: int) -> list[int]:
    """How many cases one case is, and then of each bit of its source whether it has it."""
    return [1, *(signs >> place & 1 for place in range(len(_BITS[_NAMES[source]])))]


def meaning(*parameters: object) -> str:
    """One word for what the bits mean now, with the parameters that they hang on: another word, other bits."""
    told = [(source, *of_source) for source, of_source in _BITS.items()]
    return sha256(repr((told, STORED, MEASURED, parameters)).encode()).hexdigest()[:32]
