"""How often what was proposed was what came true, by field of the contents: numbers with their lists, and rates."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from huiyin.catalogue import queries as catalogue
from huiyin.kernel.percent import percent
from huiyin.web.parts.show import Number
from huiyin.web.supervise.month import Month


@dataclass(frozen=True, kw_only=True)
class Line:
    """One field, or the sum of several: the numbers with their lists, and the rate made of them."""

    name: str
    numbers: tuple[Number, ...]
    rate: str


@dataclass(frozen=True, kw_only=True)
class Area:
    """A field of the first level with those below it, and their sum."""

    name: str
    total: Line
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Kind:
    """What is counted: the keys with their labels, all, proposed and hit; and the page of the list behind each."""

    labels: tuple[tuple[str, str], ...]
    listed: str


def areas(found: Mapping[str, Any], month: Month, kind: Kind) -> tuple[Area, ...]:
    """The counts by field of the first level, each with those below it."""
    folded: defaultdict[str, list[str]] = defaultdict(list)
    for code in found:
        folded[code[:2]].append(code)
    return tuple(
        Area(
            name=catalogue.field_label(first),
            total=line(catalogue.field_label(first), [found[code] for code in codes], month, kind, first),
            lines=tuple(
                line(catalogue.field_label(code), [found[code]], month, kind, code) for code in codes
            ),
        )
        for first, codes in folded.items()
    )


def line(name: str, found: Iterable[Any], month: Month, kind: Kind, field: str = "") -> Line:
    """One line of several counts together."""
    counts = {key: 0 for key, _label in kind.labels}
    for one in found:
        counts = {key: many + getattr(one, key) for key, many in counts.items()}
    return Line(
        name=name,
        numbers=tuple(
            Number(key=key, label=label, count=counts[key], url=_address(key, month, kind, field))
            for key, label in kind.labels
        ),
        rate=_rate(counts["hit"], counts["proposed"]),
    )


def _rate(hit: int, proposed: int) -> str:
    """The share of proposals that were confirmed, with how many there were; of too few a rate says nothing."""
    if proposed < catalogue.profile().watch.enough:
        return _("样本不足（%(n)s件）") % {"n": proposed}
    return _("%(share)s%%（%(n)s件）") % {"share": percent(hit, proposed), "n": f"{proposed:,}"}


def _address(key: str, month: Month, kind: Kind, field: str) -> str:
    return f"{reverse(kind.listed, args=[key])}?month={month.key}" + (f"&field={field}" if field else "")
