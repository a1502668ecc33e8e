"""The place of a problem: chosen from what fits, or typed so that only one fits."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from huiyin.kernel.text import tidy
from huiyin.units import queries as units

MOST_SHOWN = 8


@dataclass(frozen=True)
class PlaceChoice:
    """A place with its name among those around it."""

    id: int
    label: str
    chosen: bool


def choices(name: str, chosen: str = "") -> tuple[PlaceChoice, ...]:
    """The places that fit what is being typed: names, aliases, pinyin initials (U32)."""
    name = tidy(name)[:60]
    found = units.find_places(name, MOST_SHOWN) if name else []
    kept = place_id(chosen)
    if kept is not None and kept not in [one.id for one in found]:
        found = [units.place(kept), *found]
    exact = [one for one in found if len(found) == 1 or units.place_label(one.id) == name]
    first = kept if kept is not None else (exact[0].id if exact else None)
    return tuple(PlaceChoice(one.id, units.place_label(one.id) or one.name, one.id == first) for one in found)


def place_id(text: str) -> int | None:
    """The id in a sent value, where such a place exists."""
    known = units.places([int(text)]) if text.isdecimal() and len(text) < 18 else {}
    return next(iter(known), None)


def meant(name: str) -> int:
    """The one place that a name stands for. Raises ValueError with a sentence."""
    fitting = units.find_places(name, MOST_SHOWN)
    exact = [one for one in fitting if name in (one.name, units.place_label(one.id))]
    if len(exact) == 1 or len(fitting) == 1:
        return (exact or fitting)[0].id
    named = None if fitting else units.place_named_in(name)
    if named is not None:
        return named.id
    if fitting:
        raise ValueError(_("有几个地点符合您填写的名称，请从列出的地点中选择一个。"))
    raise ValueError(_("没有找到这个地点。请换一个写法，或者清空这一栏，把位置写在“详细位置”。"))
