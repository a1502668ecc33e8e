"""What a watcher oversees: open claims by body and by channel; each number is the length of its list (U41)."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from huiyin.kernel.actor import Actor
from huiyin.matters.models import Claim
from huiyin.matters.queries.owed import owed, summed
from huiyin.matters.queries.work_list import PAGE, WorkPage, rows_in_order
from huiyin.matters.states import OPEN
from huiyin.matters.visibility import claims_visible

#: What is counted: key and Chinese label.
STANDINGS: tuple[tuple[str, str], ...] = (("open", "在办"), ("soon", "10日内到期"), ("late", "已超期"))


@dataclass(frozen=True, kw_only=True)
class Standing:
    """Open claims with a body, or from a channel: how many, how many due within ten days, how many overdue."""

    open: int
    soon: int
    late: int


@dataclass(frozen=True, kw_only=True)
class Standings:
    """The open claims that an actor may see, by the body that holds them and by the channel of their matter."""

    units: Mapping[int | None, Standing]
    channels: Mapping[str, Standing]


def standings(actor: Actor, *, on: date) -> Standings:
    """Return what stands with whom and whence it came, in no order: one look for both."""
    units, channels = summed(opened(actor, on), on)
    return Standings(
        units={key: _standing(sums) for key, sums in units.items()},
        channels={key: _standing(sums) for key, sums in channels.items()},
    )


def _standing(sums: tuple[int, int, int]) -> Standing:
    return Standing(open=sums[0], soon=sums[1], late=sums[2])


def overseen(
    actor: Actor,
    *,
    on: date,
    standing: str = "open",
    unit_ids: Collection[int] | None = None,
    channel: str | None = None,
    page: int = 1,
) -> WorkPage:
    """Return the claims behind a number, the most urgent first; of some bodies, from one channel, or all."""
    found = opened(actor, on)
    if unit_ids is not None:
        found = [part.filter(unit_id__in=unit_ids) for part in found]
    if channel is not None:
        found = [part.filter(channel=channel) for part in found]
    start = (max(page, 1) - 1) * PAGE
    behind = owed(found, on=on, tab=standing, states=OPEN, page=slice(start, start + PAGE))
    total = {"late": behind.late, "soon": behind.soon}.get(standing, sum(behind.by_state.values()))
    pages = max(1, -(-total // PAGE))
    if page > pages:
        return overseen(actor, on=on, standing=standing, unit_ids=unit_ids, channel=channel, page=pages)
    rows = rows_in_order(behind.ids, on)
    return WorkPage(tab=standing, rows=rows, counts={standing: total}, page=page, pages=pages)


def late_claims(actor: Actor, *, on: date, unit_id: int, most: int) -> tuple[int, ...]:
    """Return what is late with a body, the most urgent first."""
    held = [part.filter(unit_id=unit_id) for part in opened(actor, on)]
    return owed(held, on=on, tab="late", states=OPEN, page=slice(0, most)).ids


def opened(actor: Actor, on: date) -> list[QuerySet[Claim]]:
    """Open claims that an actor may see, in parts of which each claim is in one."""
    return [Claim.objects.filter(seen, ended_on__isnull=True) for seen in claims_visible(actor, on)]
