"""Further names of places, house numbers and learned names, as their pages show them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from huiyin.kernel.errors import NotFound, Refused
from huiyin.units.models import LearnedName, PlaceName, RoadRange
from huiyin.units.queries.addresses import read_address
from huiyin.units.queries.held import place_tree
from huiyin.units.queries.pages import Page
from huiyin.units.queries.territory import place_label
from huiyin.units.rules import (
    NAME_KIND_LABELS,
    NAME_STANDING_LABELS,
    SIDE_LABELS,
    NameKind,
    NameStanding,
    PlaceFacts,
    Side,
    in_force,
)

MOST_NAMED = 4


@dataclass(frozen=True, kw_only=True)
class WordLine:
    """A listed or learned word: `kind` says what it is, `more` what else there is to tell (numbers, counts)."""

    id: int
    words: str
    kind: str
    more: str
    place_id: int
    place: str
    source: str
    valid_from: date
    valid_to: date | None
    valid: bool
    standing: str = ""


def names_page(
    *,
    on: date,
    place_id: int | None = None,
    search: str = "",
    with_ended: bool = False,
    number: int = 1,
    size: int = 50,
) -> Page[WordLine]:
    """Aliases and landmarks, by name."""
    rows = _within(PlaceName.objects.order_by("name", "id"), place_id, with_ended, on)
    return _cut(rows.filter(name__contains=search), number, size, lambda row: _name_line(row, on))


def roads_page(
    *,
    on: date,
    place_id: int | None = None,
    search: str = "",
    with_ended: bool = False,
    number: int = 1,
    size: int = 50,
) -> Page[WordLine]:
    """Stretches of roads, by road and number."""
    rows = _within(RoadRange.objects.order_by("road", "first", "id"), place_id, with_ended, on)
    return _cut(rows.filter(road__contains=search), number, size, lambda row: _road_line(row, on))


def learned_page(
    *,
    place_id: int | None = None,
    search: str = "",
    with_ended: bool = False,
    number: int = 1,
    size: int = 50,
) -> Page[WordLine]:
    """Learned names, the most often met first; `with_ended` with those struck or faded."""
    rows = LearnedName.objects.order_by("-here", "name", "id").filter(name__contains=search)
    if not with_ended:
        rows = rows.exclude(standing__in=(NameStanding.STRUCK, NameStanding.FADED))
    if place_id is not None:
        rows = rows.filter(place__path__contains=[place_id])
    return _cut(rows, number, size, _learned_line)


def word_line(kind: str, word_id: int, *, on: date) -> WordLine:
    """One row of "names", "roads" or "learned". Raises NotFound."""
    table: Any = {"names": PlaceName, "roads": RoadRange, "learned": LearnedName}[kind]
    found = table.objects.filter(pk=word_id).first()
    if found is None:
        raise NotFound("没有这一条。请返回列表重新选择。", code="place_name.unknown")
    if kind == "learned":
        return _learned_line(found)
    return _name_line(found, on) if kind == "names" else _road_line(found, on)


def place_meant(words: str, *, on: date | None = None) -> PlaceFacts:
    """The one place that is meant where only a place is asked for: a code, a label, a name, an address.

    Raises Refused "place.unclear" with the places that fit, or "place.unknown".
    """
    tree, said = place_tree(), "".join(words.split())
    exact = [
        each
        for each in tree.places.values()
        if said in (each.code, each.name, tree.label(each.id), *each.aliases)
    ]
    if len(exact) == 1:
        return exact[0]
    found = read_address(words, on=on)
    if found.place is not None and not found.others:
        return found.place
    fitting = exact or [tree.places[each] for each in found.others] or tree.search(said, MOST_NAMED + 1)
    if len(fitting) == 1:
        return fitting[0]
    if not fitting:
        raise Refused(
            f"没有找到“{words}”。请填写区县、街道、社区的名称。", code="place.unknown", field="place"
        )
    raise Refused(
        f"“{words}”可能是：{_labels(fitting)}。请写明是哪一个。", code="place.unclear", field="place"
    )


def _labels(fitting: Iterable[PlaceFacts]) -> str:
    labels = [place_label(each.id) for each in fitting]
    return "、".join(labels[:MOST_NAMED]) + ("等" if len(labels) > MOST_NAMED else "")


def _within(rows: QuerySet[Any], place_id: int | None, with_ended: bool, on: date) -> QuerySet[Any]:
    if not with_ended:
        rows = rows.exclude(valid_to__lte=on)
    return rows.filter(place__path__contains=[place_id]) if place_id is not None else rows


def _cut(rows: QuerySet[Any], number: int, size: int, line: Any) -> Page[WordLine]:
    total = rows.count()
    number = min(max(1, number), max(1, -(-total // size)))
    return Page(tuple(map(line, rows[(number - 1) * size : number * size])), total, number, size)


def _name_line(row: PlaceName, on: date) -> WordLine:
    return WordLine(
        id=row.pk,
        words=row.name,
        kind=NAME_KIND_LABELS[NameKind(row.kind)],
        more="",
        place_id=row.place_id,
        place=place_label(row.place_id),
        source=row.source,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        valid=in_force(row.valid_from, row.valid_to, on),
    )


def _road_line(row: RoadRange, on: date) -> WordLine:
    return WordLine(
        id=row.pk,
        words=row.road,
        kind=SIDE_LABELS[Side(row.side)],
        more=f"{row.first}—{row.last}",
        place_id=row.place_id,
        place=place_label(row.place_id),
        source=row.source,
        valid_from=row.valid_from,
        valid_to=row.valid_to,
        valid=in_force(row.valid_from, row.valid_to, on),
    )


def _learned_line(row: LearnedName) -> WordLine:
    return WordLine(
        id=row.pk,
        words=row.name,
        kind=NAME_STANDING_LABELS[NameStanding(row.standing)],
        more=f"{row.here}/{row.whole}",
        place_id=row.place_id,
        place=place_label(row.place_id),
        source="",
        valid_from=row.counted_on,
        valid_to=None,
        valid=row.standing in (NameStanding.LEARNED, NameStanding.CONFIRMED),
        standing=row.standing,
    )
