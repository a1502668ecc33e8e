"""What the watcher keeps to in a place: when a limit changes colour, when units are reminded and must answer (S-15)."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from huiyin.catalogue.rules.reading import STATUSES, must
from huiyin.deadlines.colour import Thresholds
from huiyin.kernel.errors import Refused


@dataclass(frozen=True)
class Watch:
    """Parameters of supervision; none of them changes a lawful limit.

    Days are working days, but for `blue_days` and `short_days`. A unit is reminded `remind_days` before a limit ends,
    unless the whole limit is no longer than `short_days`; to an order it answers in writing within `answer_days`. A
    citizen urges it again after `urge_days`. A finding that nobody took up for `advise_days` becomes a suggestion by
    itself, or an order where it still stands. Acts on a unit are remembered for `measure_days`: after them its
    ladder begins anew.
    A recommendation is answered within `feedback_days` (calendar days; T-19: the national text sets no number).
    Of fewer than `enough` cases a rate says nothing; groups below `smallest_group` are not published (R18). A
    petitioner is called back at most `call_tries` times, and for a duty within `call_back_days` (calendar days; E-7).
    An answer has settled a matter that was not brought again within `settled_days`; a matter assigned more than
    `old_days` after it came is an old one (积案). Both are calendar days.
    """

    blue_days: int
    yellow_days: int
    remind_days: int
    short_days: int
    answer_days: int
    feedback_days: int
    urge_days: int
    advise_days: int
    measure_days: int
    enough: int
    smallest_group: int
    call_tries: int
    call_back_days: int
    settled_days: int
    old_days: int
    status: str

    @property
    def colours(self) -> Thresholds:
        """When a limit turns blue and yellow."""
        return Thresholds(self.blue_days, self.yellow_days)


_KEYS = {each.name for each in fields(Watch)}


def load_watch(code: str, row: Mapping[str, Any], base: Watch | None) -> Watch:
    """The parameters of a profile; what it is silent about comes from `base`. Raises ValueError at a fault."""
    where = f"{code} watch"
    must(not set(row) - _KEYS, where, f"unknown entries {set(row) - _KEYS}")
    known = {key: getattr(base, key) for key in _KEYS} if base else {}
    must(set(row) | set(known) == _KEYS, where, "entries are missing")
    found = Watch(**{**known, **row})
    must(found.status in STATUSES, where, f"unknown status {found.status}")
    for key, value in vars(found).items():
        whole = type(value) is int and value >= 1
        must(key == "status" or whole, where, f"{key}应当是不小于1的整数，现在是{value!r}，请改正")
    must(
        found.short_days > found.remind_days,
        where,
        f"short_days（{found.short_days}天）应当大于remind_days（{found.remind_days}个工作日），"
        "否则很短的时限一开始就催办，请改正",
    )
    try:
        _ = found.colours
    except Refused as refusal:
        raise ValueError(f"catalogue data, {where}: {refusal}") from refusal
    return found
