"""What the check of procedure found and nobody has taken up: one paper for claim, unit and ground (S-03, S-04, S-07).

Nothing follows by itself in the compartment of accusations (C-1), nor about what ended more than a year ago. While a
paper on the same ground is under way to the unit, what is found meanwhile waits: the unit hears of one ground once.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any, NamedTuple

from django.db import connection

from huiyin.supervision.rules.grounds import GROUNDS
from huiyin.supervision.rules.owed import Owed
from huiyin.supervision.rules.procedure import RULES, Follow
from huiyin.supervision.rules.rungs import Rung

_ORDERED = frozenset({Follow.ORDER, Follow.STILL})
LOOKED_BACK = timedelta(days=365)
"""Of what ended longer ago a person may still write."""

# About limits and helpers' days other papers are written, whatever is found.
_FOUND = """
FROM supervision_finding f JOIN unnest(%(rules)s::text[], %(grounds)s::text[]) AS g (rule, ground) ON g.rule = f.rule
JOIN matters_matter m ON m.id = f.matter_id JOIN matters_claim l ON l.id = f.claim_id
WHERE f.ended_at IS NULL AND f.order_id IS NULL AND f.seen_on <= %(found_until)s AND NOT m.restricted
AND (l.ended_on IS NULL OR l.ended_on >= %(ended_since)s)
AND NOT EXISTS (
    SELECT FROM supervision_order o
    WHERE o.claim_id = f.claim_id AND o.unit_id = f.unit_id AND o.ground = g.ground
    AND o.rung >= %(rung)s AND o.rung <> 1
    AND o.subject NOT LIKE 'limit:%%' AND o.subject NOT LIKE 'help:%%'
    AND NOT EXISTS (SELECT FROM supervision_orderevent e WHERE e.order_id = o.id AND e.kind = 'accepted')
)
"""
KEYS = "SELECT min(f.id)" + _FOUND + "GROUP BY f.claim_id, f.unit_id, g.ground ORDER BY min(f.id) "
_OF_FOUND = """
SELECT f.id, f.rule, f.said, g.ground, f.claim_id, f.unit_id, m.id, m.number, m.title, m.restricted, (
    SELECT count(DISTINCT b.subject) FROM supervision_order b WHERE b.claim_id = f.claim_id
    AND (b.subject = 'finding:' || f.id OR starts_with(b.subject, 'finding:' || f.id || ':'))
)
"""
# Under lock, so that a person who takes one up meanwhile, or a check that ends it, goes before or after; in the order
# of the keys, as the check locks them, so that neither waits for the other for ever.
_AMONG = """
AND (f.claim_id, f.unit_id, g.ground) IN (
    SELECT k.claim_id, k.unit_id, r.ground FROM supervision_finding k
    JOIN unnest(%(rules)s::text[], %(grounds)s::text[]) AS r (rule, ground) ON r.rule = k.rule
    WHERE k.id = ANY(%(among)s)
) ORDER BY f.id FOR UPDATE OF f
"""
_WHOLE = _OF_FOUND + _FOUND + _AMONG
_OF_CLAIM = """
SELECT f.id, f.rule, f.said, %(ground)s, f.claim_id, f.unit_id, m.id, m.number, m.title, m.restricted, 0
FROM supervision_finding f JOIN matters_matter m ON m.id = f.matter_id
WHERE f.claim_id = %(claim)s AND f.unit_id = %(unit)s AND f.rule = ANY(%(rules)s) AND f.ended_at IS NULL
AND f.order_id IS NULL AND NOT m.restricted ORDER BY f.id FOR UPDATE OF f
"""
_ONE = f"""
{_OF_FOUND} FROM supervision_finding f JOIN matters_matter m ON m.id = f.matter_id
CROSS JOIN (SELECT %(ground)s::text AS ground) AS g WHERE f.id = %(finding)s
"""


class Found(NamedTuple):
    """One finding with what a paper about it needs; `before` counts what was written about it when it stood before."""

    id: int
    rule: str
    said: str
    ground: str
    claim_id: int
    unit_id: int
    matter_id: int
    number: str
    title: str
    restricted: bool
    before: int


def _subject_of(finding_id: int, before: int) -> str:
    """What a paper about a finding is about; one that had ended and stands again is another subject."""
    return f"finding:{finding_id}:{before + 1}" if before else f"finding:{finding_id}"


def asked(follows: Follow, rung: Rung, until: date) -> dict[str, Any]:
    """What the statements ask: the rules of a kind with their grounds, and the last day of what is written about."""
    rules = [rule for rule in RULES.values() if rule.follows is follows]
    return {
        "rules": [rule.code for rule in rules],
        "grounds": [rule.ground for rule in rules],
        "rung": int(rung),
        "found_until": until,
        "ended_since": until - LOOKED_BACK,
    }


def owed_for(parameters: dict[str, Any], rung: Rung) -> list[Owed]:
    """The papers of those keys that are still owed, each with all that it takes up."""
    groups: defaultdict[tuple[int, int, str], list[Found]] = defaultdict(list)
    for one in _rows(_WHOLE, parameters):
        groups[one.claim_id, one.unit_id, one.ground].append(one)
    return [_owed(group, rung) for group in groups.values()]


def advised(finding_id: int, rule: str) -> Owed:
    """The suggestion about one finding, as a person writes it; the caller holds the finding under lock."""
    return _owed(_rows(_ONE, {"finding": finding_id, "ground": RULES[rule].ground}), Rung.SUGGESTION)


def taken_up(claim_id: int, unit_id: int, ground: str) -> list[Found]:
    """What a paper by hand on a ground takes up: the findings that would lead to an order by themselves; under lock."""
    rules = [rule.code for rule in RULES.values() if rule.ground == ground and rule.follows in _ORDERED]
    return _rows(_OF_CLAIM, {"claim": claim_id, "unit": unit_id, "ground": ground, "rules": rules})


def said_of(found: Iterable[Found]) -> str:
    """What is wrong in this case, in the words of an order; the ground stands before it."""
    return "".join(one.said for one in found)


def _owed(found: list[Found], rung: Rung) -> Owed:
    first = found[0]
    return Owed(
        subject=_subject_of(first.id, first.before),
        ground=first.ground,
        rung=rung,
        rule="",
        due=None,
        matter_id=first.matter_id,
        claim_id=first.claim_id,
        unit_id=first.unit_id,
        number=first.number,
        title=first.title,
        restricted=first.restricted,
        said=_ordered(found) if rung is Rung.ORDER else _advised(found),
        findings=tuple(one.id for one in found),
    )


def _ordered(found: list[Found]) -> dict[str, str]:
    return {
        "ground": f"{GROUNDS[found[0].ground].label}。{said_of(found)}",
        "ground_basis": _each(found, "basis", "、"),
        "to_do": _each(found, "mend", ""),
    }


def _advised(found: list[Found]) -> dict[str, str]:
    return {
        "facts": f"信访事项{found[0].number}：{''.join(f'{RULES[one.rule].label}。{one.said}' for one in found)}",
        "ground_basis": _each(found, "basis", "、"),
        "proposal": _each(found, "mend", ""),
    }


def _each(found: list[Found], what: str, between: str) -> str:
    """What the rules say, each once."""
    return between.join(dict.fromkeys(getattr(RULES[one.rule], what) for one in found))


def _rows(statement: str, parameters: dict[str, Any]) -> list[Found]:
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return [Found(*row) for row in cursor.fetchall()]
