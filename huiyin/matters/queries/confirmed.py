"""What persons have confirmed of the fields of claims: to learn from, and to hold the proposals against."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.db.models.fields.json import KT

from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of, midnight
from huiyin.matters.models import Claim, Step
from huiyin.matters.visibility import claims_visible

ACCUSATION = "accusation"
#: What is counted of the claims whose field was confirmed: key and Chinese label.
HIT_LABELS: tuple[tuple[str, str], ...] = (
    ("confirmed", "已核定"),
    ("proposed", "有建议"),
    ("hit", "建议一致"),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class ConfirmedField:
    """A claim in its words, its matter's title before it, and the field that a person chose."""

    text: str
    field_code: str
    received_on: date


@dataclass(frozen=True, kw_only=True, slots=True)
class FieldHits:
    """Of the claims confirmed in one field: how many, for how many one was proposed, and how many the same."""

    confirmed: int
    proposed: int
    hit: int


def confirmed_fields(*, most: int) -> tuple[ConfirmedField, ...]:
    """Return the newest `most` claims with a confirmed field in the order of receipt: for learning, shown to nobody.

    Without accusations, and without matters from which one was set apart, for their titles may still tell of it (C-1).
    """
    apart = Step.objects.filter(matter_id=OuterRef("matter_id"), verb="separate")
    rows = _confirmed().filter(~Exists(apart)).order_by("-matter__received_at", "-pk")
    newest = rows.values_list("matter__title", "text", "field_code", "matter__received_at")[:most]
    return tuple(dict.fromkeys(_told(*row) for row in reversed(newest)))


def field_hits(actor: Actor, *, since: date, until: date) -> dict[str, FieldHits]:
    """Return by confirmed field how the proposals did, of matters received from `since` to `until` that one may see."""
    counted: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    for field_code, guess, many in _counts(actor, since, until):
        holds = (True, bool(guess), guess == field_code)
        counted[field_code] = [n + many * one for n, one in zip(counted[field_code], holds, strict=True)]
    return {
        field_code: FieldHits(confirmed=confirmed, proposed=proposed, hit=hit)
        for field_code, (confirmed, proposed, hit) in sorted(counted.items())
    }


def claims_confirmed(actor: Actor, key: str, *, since: date, until: date, field: str = "") -> tuple[int, ...]:
    """Return the claims behind a number of `field_hits`, of one field, of all that begin with it, or of all."""
    found: list[int] = []
    for part in received_confirmed(actor, since, until):
        rows = part.filter(field_code__startswith=field).order_by("pk")
        found += [
            pk for pk, own, guess in rows.values_list("pk", "field_code", "guess") if _is(key, own, guess)
        ]
    return tuple(sorted(found, reverse=True))


def _is(key: str, own: str, guess: str | None) -> bool:
    return {"confirmed": True, "proposed": bool(guess), "hit": guess == own}[key]


def _confirmed() -> QuerySet[Claim]:
    told = Claim.objects.filter(class_confirmed=True, matter__restricted=False)
    return told.exclude(field_code="").exclude(claim_class=ACCUSATION)


def received_confirmed(actor: Actor, since: date, until: date) -> Iterator[QuerySet[Claim]]:
    """The confirmed claims of these days, in parts of which each claim is in one."""
    first, last = (midnight(day) for day in (since, until + timedelta(days=1)))
    within = Q(matter__received_at__gte=first, matter__received_at__lt=last)
    for seen in claims_visible(actor, until):
        yield _confirmed().filter(within, seen).annotate(guess=KT("proposal__class__field"))


def _counts(actor: Actor, since: date, until: date) -> Iterator[tuple[str, str | None, int]]:
    for part in received_confirmed(actor, since, until):
        counted = part.values("field_code", "guess").annotate(n=Count("pk")).order_by("field_code", "guess")
        yield from counted.values_list("field_code", "guess", "n")


def _told(title: str, text: str, field_code: str, received_at: datetime) -> ConfirmedField:
    said = text if text.startswith(title.rstrip("…")) else f"{title}\n{text}"
    return ConfirmedField(text=said, field_code=field_code, received_on=day_of(received_at))
