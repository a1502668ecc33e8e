"""The limits that run beside a petition: until when other procedures are open, told from the first day (P-7)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from huiyin.catalogue import queries as catalogue
from huiyin.deadlines.due import Due, far_due
from huiyin.kernel.actor import Actor
from huiyin.matters.models import Arrival, Claim
from huiyin.matters.rules.event_day import EVENT_DAY, counts_from_it, event_day
from huiyin.matters.rules.running import opening
from huiyin.matters.states import ClaimState

__all__ = ["EVENT_DAY", "RunningLimit", "limits_of_text", "own_limits", "running_limits"]

S = ClaimState
#: How many paths are named while none is chosen.
MOST_PROPOSED = 2
#: While a person has still to choose the path, or just did: then the limits beside the petition must be told.
_WARNED = frozenset(
    {
        S.REGISTERED,
        S.FORWARDED,
        S.OBJECTED,
        S.DISPUTED,
        S.HANDLING,
        S.SIMPLIFIED,
        S.DIVERTED,
        S.SECOND_HANDLING,
        S.DECLINED,
    }
)
#: Classes to which another procedure may be open; that of accusations never leaves its compartment.
_CLASSES = ("", "petition")
_INTERRUPTS = re.compile(r"[^。；]*(?:中断|中止|不受[^。；]*限制)[^。；]*")


@dataclass(frozen=True, kw_only=True)
class RunningLimit:
    """A limit that runs against the petitioner whatever becomes of the petition (P-7).

    `due` is known only where one applies within it and the day was said on which it began; `interrupts` quotes what
    the path says of interruption.
    """

    path: catalogue.Path
    limit: catalogue.PathLimit
    due: Due | None
    passed: bool
    interrupts: str
    chosen: bool


def running_limits(
    claim: Claim, state: ClaimState, text: str, arrivals: Sequence[Arrival], *, on: date
) -> tuple[RunningLimit, ...]:
    """The petitioner's limits of the chosen path, else of those that the text points to.

    None once the way is that of a petition, where no other procedure is open, nor once the claim is in its procedure,
    which tells its limits itself; and none for accusations.
    """
    if state is S.DIVERTED and claim.path_version is not None:
        return ()
    if state not in _WARNED or claim.way == 6 or any(arrival.restricted for arrival in arrivals):
        return ()
    since = event_day(arrivals[0].raw) if arrivals else None
    chosen = catalogue.path(claim.path_code, version=claim.path_version) if claim.path_code else None
    if chosen is None:
        return limits_of_text(text, claim.claim_class, since, on=on)
    return tuple(_limits(chosen, since, on, chosen=True))


def limits_of_text(
    text: str, claim_class: str, since: date | None = None, *, on: date, whole: bool = True
) -> tuple[RunningLimit, ...]:
    """The limits of the paths to which a text points; `since` is the day from which the citizen knew.

    Without the meaning of the `whole` text only its words are looked at, which costs a filing less.
    """
    if claim_class not in _CLASSES:
        return ()
    paths = catalogue.find_paths(text, MOST_PROPOSED, on=on, whole=whole)
    return tuple(limit for path in paths for limit in _limits(path, since, on, chosen=False))


def own_limits(citizen: Actor, *, on: date) -> tuple[RunningLimit, ...]:
    """What runs beside the petition of a citizen who proved number and code, each limit once."""
    arrival = Arrival.objects.get(pk=citizen.arrival_id)
    claims = Claim.objects.filter(matter_id=arrival.matter_id).order_by("ordinal")
    found = (
        limit
        for claim in claims
        for limit in running_limits(claim, ClaimState(claim.state), arrival.text, [arrival], on=on)
    )
    return tuple({(one.path.code, one.limit.what): one for one in found}.values())


def _limits(path: catalogue.Path, since: date | None, on: date, *, chosen: bool) -> Iterator[RunningLimit]:
    """The limits of the petitioner's own steps in their order."""
    first = opening([step.who for step in path.steps])
    interrupts = "；".join(found[0] for found in _INTERRUPTS.finditer(path.note))
    for place, step in enumerate(path.steps, 1):
        limit = path.limit_of(step)
        if limit is None or limit not in path.running_limits:
            continue
        known = since if place <= first and counts_from_it(limit.since) else None
        last = far_due(known, limit.limit, catalogue.calendar()) if known else None
        yield RunningLimit(
            path=path,
            limit=limit,
            due=last,
            passed=last is not None and last.rolled < on,
            interrupts=interrupts,
            chosen=chosen,
        )
