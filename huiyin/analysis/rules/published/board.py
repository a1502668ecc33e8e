"""The progress board for reception halls (WG-09): rows without identity, each like at least so many others."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

BANDS: tuple[tuple[int, str], ...] = ((7, "7天以内"), (30, "8至30天"), (60, "31至60天"), (90, "61至90天"))
LONGER = "90天以上"

STAGES: dict[str, str] = {
    "registered": "已登记，待转送",
    "forwarded": "已转送，待受理",
    "objected": "已转送，待受理",
    "disputed": "已转送，待受理",
    "screening": "已转送，待受理",
    "handling": "办理中",
    "simplified": "办理中",
    "second_handling": "办理中",
    "diverted": "转入法定程序办理",
    "opinion_issued": "已出具意见，待送达",
    "served": "已答复",
    "settled": "已办结",
    "decided_elsewhere": "已办结",
    "concluded": "已办结",
    "archived": "已办结",
}
"""By state; others are under review or ended otherwise and are not shown."""


@dataclass(frozen=True)
class Shown:
    """One row: the end of the number, by which only its own citizen knows it, and what others may see.

    `field`, `district` and `unit_id` are left empty where fewer rows than the least share them.
    """

    tail: str
    field: str
    district: str
    unit_id: int | None
    stage: str
    days: str


def tail(number: str) -> str:
    """The last four digits and the check sign of a number: 3799-2026-0000123-C gives 0123-C."""
    _place, _year, sequence, check = number.rsplit("-", 3)
    return f"{sequence[-4:]}-{check}"


def band(days: int) -> str:
    """How long, in bands: the very day would tell neighbours whose it is."""
    return next((words for last, words in BANDS if days <= last), LONGER)


def blurred(rows: Sequence[Shown], least: int) -> tuple[Shown, ...]:
    """Leave out the unit, then the district, then the field of rows that fewer than `least` share; others go."""
    told = list(rows)
    for hidden in ({"unit_id": None}, {"unit_id": None, "district": ""}, _NOTHING):
        alike = Counter(map(_seen, told))
        told = [one if alike[_seen(one)] >= least else replace(one, **hidden) for one in told]
    alike = Counter(map(_seen, told))
    return tuple(one for one in told if alike[_seen(one)] >= least)


_NOTHING: dict[str, object] = {"unit_id": None, "district": "", "field": ""}


def _seen(one: Shown) -> tuple[str, str, int | None]:
    return one.field, one.district, one.unit_id
