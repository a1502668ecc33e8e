"""Editions as other modules ask for them, and as this process holds the published ones."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Max

from huiyin.catalogue.models import Edition, EditionStep
from huiyin.catalogue.rules import editions as rules
from huiyin.catalogue.rules.editions import EditionFacts, Kind, State
from huiyin.kernel.clock import SHANGHAI
from huiyin.kernel.errors import NotFound
from huiyin.kernel.refreshed import Refreshed

_SECONDS = 60.0
_HELD = (State.PUBLISHED, State.WITHDRAWN, State.SHIPPED)


@dataclass(frozen=True, eq=False)
class HeldEditions:
    """Every edition that was ever in force, or pinned as it came with the platform, by kind and code."""

    by_code: dict[tuple[Kind, str], tuple[EditionFacts, ...]]

    def in_force(self, on: date) -> tuple[EditionFacts, ...]:
        """The city's own editions of a day, one for each item or path."""
        each = (self._of_day(editions, on) for editions in self.by_code.values())
        return tuple(one for one in each if one is not None)

    def numbered(self, kind: Kind, code: str, number: int) -> EditionFacts | None:
        """One edition by its number."""
        return next((one for one in self.by_code.get((kind, code), ()) if one.number == number), None)

    @staticmethod
    def _of_day(editions: Iterable[EditionFacts], on: date) -> EditionFacts | None:
        good = [one for one in editions if one.in_force(on)]
        return max(good, key=lambda one: (one.valid_from or date.min, one.number), default=None)


def _version() -> object:
    return EditionStep.objects.aggregate(n=Count("id"), last=Max("id"))


def _load() -> HeldEditions:
    held = EditionStep.objects.filter(state__in=_HELD).values("edition_id")
    grouped: defaultdict[tuple[Kind, str], list[EditionFacts]] = defaultdict(list)
    for one in facts_of(Edition.objects.filter(pk__in=held).order_by("number")):
        grouped[one.kind, one.code].append(one)
    return HeldEditions({key: tuple(each) for key, each in grouped.items()})


_held: Refreshed[HeldEditions] = Refreshed(_load, _version, seconds=_SECONDS)


def held_editions() -> HeldEditions:
    """What this process holds; another process's publication shows within a minute."""
    return _held.get()


def forget_editions() -> None:
    """Read the editions anew at the next question."""
    _held.forget()


def edition(edition_id: int) -> EditionFacts:
    """One edition. Raises NotFound "edition.unknown"."""
    found = facts_of(Edition.objects.filter(pk=edition_id))
    if not found:
        raise NotFound("没有这个版本。请从目录的版本记录中打开。", code="edition.unknown")
    return found[0]


def editions_of(kind: Kind, code: str) -> tuple[EditionFacts, ...]:
    """All editions of an item or path, the newest first."""
    return facts_of(Edition.objects.filter(kind=kind.value, code=code).order_by("-number"))


def open_editions(class_code: str | None = None) -> tuple[EditionFacts, ...]:
    """Editions on which somebody still works, of one class or all, the newest first."""
    rows = Edition.objects.filter(class_code=class_code) if class_code else Edition.objects.all()
    return tuple(one for one in facts_of(rows.order_by("-id")) if one.state in rules.OPEN)


def facts_of(rows: Iterable[Edition]) -> tuple[EditionFacts, ...]:
    """Rows with their steps, in two statements."""
    rows = list(rows)
    steps: defaultdict[int, list[rules.EditionStep]] = defaultdict(list)
    for step in EditionStep.objects.filter(edition__in=rows).order_by("id"):
        steps[step.edition_id].append(
            rules.EditionStep(
                State(step.state), step.at.astimezone(SHANGHAI), step.label, step.note, step.valid_from
            )
        )
    return tuple(
        EditionFacts(
            row.pk,
            Kind(row.kind),
            row.code,
            row.class_code,
            row.number,
            row.content,
            row.digest,
            row.why,
            row.seat_id,
            row.account_id,
            row.label,
            row.at.astimezone(SHANGHAI),
            tuple(steps[row.pk]),
        )
        for row in rows
    )
