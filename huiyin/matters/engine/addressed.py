"""A paper as one citizen of the matter gets it: own number, own day of receipt, own words, nobody else's (U29)."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from huiyin.kernel.clock import SHANGHAI
from huiyin.kernel.text import shorten
from huiyin.matters.engine.contents import zh
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Arrival, Claim, Matter
from huiyin.people import queries as people

#: Where contents hold the petitioner's request.
_WORDS = ("text", "request", "suggestion")
#: How long the own words of a joined citizen may be within a paper.
_LONGEST = 5_000
#: In place of own words that lie in the compartment: the paper is read outside of it, too (C-1).
_SEALED_WORDS = "您提出的、与本件合并办理的同一事项"


Contents = Mapping[str, Any] | Callable[[Arrival], Mapping[str, Any]]
"""What a paper says: to all the same, or to each citizen something of one's own."""


def addressed(work: Work, contents: Contents, arrivals: Sequence[Arrival]) -> list[dict[str, Any]]:
    """Return the contents for the citizen of each arrival; what is asked of the tables is asked once for all."""
    homes = {each.home_id for each in arrivals}
    counts = dict(Matter.objects.filter(pk__in=homes).values_list("pk", "people_count"))
    asked = _asked(homes - {work.matter.pk})
    return [
        _addressed(
            work, contents(each) if callable(contents) else contents, each, counts[each.home_id], asked
        )
        for each in arrivals
    ]


def _addressed(
    work: Work, contents: Mapping[str, Any], arrival: Arrival, count: int, asked: Mapping[int, list[str]]
) -> dict[str, Any]:
    told: dict[str, Any] = _renumbered(contents, work.matter.number, arrival.number)
    told |= {"received_on": zh(arrival.received_at.astimezone(SHANGHAI)), "channel": arrival.channel}
    if count > 1:
        told = _together(told, arrival.number, count) | {"people": str(count)}
    if arrival.home_id == work.matter.pk:
        return told
    sealed = arrival.restricted and not work.matter.restricted
    own = _SEALED_WORDS if sealed else _own_words(arrival, asked.get(arrival.home_id, []))
    return dict(_in_own_words(told, work.claim.text, own))


def _asked(home_ids: Collection[int]) -> dict[int, list[str]]:
    """What is asked in some matters, claim by claim."""
    found: dict[int, list[str]] = {}
    rows = (
        Claim.objects.filter(matter_id__in=home_ids).order_by("ordinal") if home_ids else Claim.objects.none()
    )
    for home_id, text in rows.values_list("matter_id", "text"):
        found.setdefault(home_id, []).append(text)
    return found


def _renumbered(value: Any, old: str, new: str) -> Any:
    """Put the own number wherever the matter's stands."""
    if isinstance(value, str):
        return value.replace(old, new)
    if isinstance(value, Mapping):
        return {key: _renumbered(inner, old, new) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_renumbered(inner, old, new) for inner in value]
    return value


def _in_own_words(value: Any, others: str, own: str) -> Any:
    """Put the own request wherever the contents give that of the citizen whose matter it is."""
    if isinstance(value, Mapping):
        return {
            key: own if key in _WORDS and inner == others else _in_own_words(inner, others, own)
            for key, inner in value.items()
        }
    return [_in_own_words(inner, others, own) for inner in value] if isinstance(value, list) else value


def _own_words(arrival: Arrival, asked: Sequence[str]) -> str:
    """What the citizen of a joined arrival asks; a personal number in it is left out, or nobody could be answered."""
    text = "\n".join(asked) or arrival.text
    told = people.without_numbers(text, lambda number: f"（{number.label}略）")
    return shorten(told, _LONGEST)


def _together(told: dict[str, Any], number: str, count: int) -> dict[str, Any]:
    """Several people who bring one petition are a party together (R-108)."""
    one = f"信访人（编号：{number}）"
    return dict(_renumbered(told, one, f"{one}等{count}人"))
