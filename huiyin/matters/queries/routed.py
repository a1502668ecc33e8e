"""Who handled what in the end: to learn from, and to hold the proposed units against."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.db.models.fields.json import KT

from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import SHANGHAI, day_of
from huiyin.matters.models import Assignment, Claim, Objection, Step
from huiyin.matters.visibility import claims_visible

ACCUSATION = "accusation"
#: What is counted of the claims that units have taken: key and Chinese label.
ROUTED_LABELS: tuple[tuple[str, str], ...] = (
    ("taken", "已受理"),
    ("proposed", "有建议"),
    ("hit", "建议一致"),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class RoutedClaim:
    """A claim in its words and the unit that accepted it; `moved` where an upheld objection led there."""

    text: str
    unit_id: int
    place_id: int | None
    field_code: str
    received_on: date
    moved: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class RoutedHits:
    """Of the claims taken in one field: how many, for how many a unit was proposed, and how many that one took."""

    taken: int
    proposed: int
    hit: int


def routed_claims(*, most: int) -> tuple[RoutedClaim, ...]:
    """Return the newest `most` claims that a unit accepted after it was sent there, in the order of receipt.

    For learning, shown to nobody. Without accusations, and without matters from which one was set apart (C-1).
    """
    apart = Step.objects.filter(matter_id=OuterRef("matter_id"), verb="separate")
    moved = Objection.objects.filter(claim_id=OuterRef("pk"), agreed=True)
    rows = (
        _taken().filter(~Exists(apart)).annotate(moved=Exists(moved)).order_by("-matter__received_at", "-pk")
    )
    found = rows.values_list(
        "matter__title", "text", "unit_id", "matter__place_id", "field_code", "matter__received_at", "moved"
    )[:most]
    return tuple(_told(*row) for row in reversed(found))


def routed_hits(actor: Actor, *, since: date, until: date) -> dict[str, RoutedHits]:
    """Return by field how the proposed units did, of matters received from `since` to `until` that one may see."""
    counted: dict[str, list[int]] = {}
    for part in _received(actor, since, until):
        for field_code, guess, unit_id in part.values_list("field_code", "guess", "unit_id"):
            holds = (True, bool(guess), guess == str(unit_id))
            before = counted.get(field_code, [0, 0, 0])
            counted[field_code] = [n + one for n, one in zip(before, holds, strict=True)]
    return {
        field_code: RoutedHits(taken=taken, proposed=proposed, hit=hit)
        for field_code, (taken, proposed, hit) in sorted(counted.items())
    }


def claims_routed(actor: Actor, key: str, *, since: date, until: date, field: str = "") -> tuple[int, ...]:
    """Return the claims behind a number of `routed_hits`, of one field, of all that begin with it, or of all."""
    found: list[int] = []
    for part in _received(actor, since, until):
        rows = part.filter(field_code__startswith=field).values_list("pk", "guess", "unit_id")
        found += [pk for pk, guess, unit_id in rows if _is(key, guess, unit_id)]
    return tuple(sorted(found, reverse=True))


def measured_routing(
    office_id: int, *, on: date, days: int, most: int, field: str = ""
) -> dict[str, tuple[int, int]]:
    """Return by field of an office's newest claims for how many a unit was proposed, and how many that one took."""
    since = datetime.combine(on - timedelta(days=days), time(), SHANGHAI)
    rows = _taken().filter(matter__registrar_id=office_id, matter__received_at__gte=since)
    rows = rows.filter(field_code=field) if field else rows.exclude(field_code="")
    told = rows.annotate(guess=KT("proposal__unit__id")).exclude(guess=None)
    newest = told.order_by("-matter__received_at", "-pk").values_list("field_code", "guess", "unit_id")
    counted: dict[str, tuple[int, int]] = {}
    for code, guess, unit_id in newest:
        many, right = counted.get(code, (0, 0))
        if many < most:
            counted[code] = (many + 1, right + (guess == str(unit_id)))
    return counted


def _taken() -> QuerySet[Claim]:
    """Claims that an office sent to a unit and that this unit accepted, and whose class a person confirmed."""
    sent = Assignment.objects.filter(claim_id=OuterRef("pk"), to_unit_id=OuterRef("unit_id"))
    rows = Claim.objects.filter(
        Exists(sent), class_confirmed=True, accepted_on__isnull=False, matter__restricted=False
    )
    return rows.exclude(claim_class=ACCUSATION)


def _received(actor: Actor, since: date, until: date) -> Iterator[QuerySet[Claim]]:
    """The claims taken of these days, in parts of which each claim is in one."""
    first, last = (datetime.combine(day, time(), SHANGHAI) for day in (since, until + timedelta(days=1)))
    within = Q(matter__received_at__gte=first, matter__received_at__lt=last)
    for seen in claims_visible(actor, until):
        yield _taken().filter(within, seen).annotate(guess=KT("proposal__unit__id"))


def _is(key: str, guess: str | None, unit_id: int) -> bool:
    return {"taken": True, "proposed": bool(guess), "hit": guess == str(unit_id)}[key]


def _told(
    title: str,
    text: str,
    unit_id: int,
    place_id: int | None,
    field_code: str,
    received_at: datetime,
    moved: bool,
) -> RoutedClaim:
    said = text if text.startswith(title.rstrip("…")) else f"{title}\n{text}"
    return RoutedClaim(
        text=said,
        unit_id=unit_id,
        place_id=place_id,
        field_code=field_code,
        received_on=day_of(received_at),
        moved=moved,
    )
