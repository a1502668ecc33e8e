"""Rows of data that change on a day known beforehand, as a law that was changed today takes effect later.

`changes` of a row names the days, each with the fields that are different from then on; `state` may be one of them.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from huiyin.catalogue.rules.faults import Fault

CHANGES, SINCE = "changes", "since"
_OF_BOTH = frozenset({"bring", "note", "request", "state", "words"})
_OF_ITEM = _OF_BOTH | {"basis", "bodies", "covers", "paths"}
_OF_PATH = _OF_BOTH | {
    *("name", "type", "ways", "body", "steps", "law", "article", "quote", "limits"),
    *("shared", "result", "cost", "remedy", "then"),
}


def later_rows(row: Mapping[str, Any]) -> Iterator[tuple[date, dict[str, Any]]]:
    """The row as it is from each of its days on, in their order; days that cannot be read are left out."""
    so_far = {key: value for key, value in row.items() if key != CHANGES}
    dated = [(day, change) for change in _changes(row) if (day := _day(change)) is not None]
    for day, change in sorted(dated, key=lambda one: one[0]):
        so_far = so_far | {key: value for key, value in change.items() if key != SINCE}
        yield day, so_far


def change_faults(row: Mapping[str, Any], file: str, name: str) -> Iterator[Fault]:
    """What is wrong with the days and the names of the fields; the fields themselves are read with the row."""
    value = row.get(CHANGES) or []
    if not isinstance(value, list) or len(_changes(row)) != len(value):
        yield Fault(file, name, "以后的变化（changes）应为若干行，请改正")
    days = [_day(change) for change in _changes(row)]
    if None in days:
        yield Fault(file, name, "以后的变化（changes）没有起始日期（since），请写成 2027-01-01 这样的日期")
    if len(set(days)) != len(days):
        yield Fault(file, name, "以后的变化（changes）有两处从同一天开始，请合并成一处")
    known = {SINCE, *(_OF_PATH if "id" in row else _OF_ITEM)}
    wrong = sorted({key for change in _changes(row) for key in change} - known)
    if wrong:
        yield Fault(file, name, f"以后的变化（changes）不能改“{'、'.join(wrong)}”，请删去")


def _changes(row: Mapping[str, Any]) -> list[dict[str, Any]]:
    value = row.get(CHANGES)
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _day(change: Mapping[str, Any]) -> date | None:
    try:
        return date.fromisoformat(str(change.get(SINCE)))
    except ValueError:
        return None
