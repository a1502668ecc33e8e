"""Claims that are closed, and whom their results concern: what may be inspected and asked about (JZ-28, E-7)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import CharField, Exists, F, OuterRef, Q, QuerySet, Value
from django.db.models.functions import Cast, Concat

from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import midnight
from huiyin.matters.models import Arrival, Claim, Clock
from huiyin.matters.rules.classing import CLASSES, WAYS
from huiyin.matters.states import ClaimState
from huiyin.matters.visibility import claims_visible
from huiyin.people import queries as people
from huiyin.units import queries as units

_ACCUSATION = "accusation"
CLASS_CHOICES: tuple[tuple[str, str], ...] = tuple(one for one in CLASSES if one[0] != _ACCUSATION)
WAY_CHOICES: tuple[tuple[str, str], ...] = WAYS
_WITHOUT_RESULT = (
    ClaimState.JOINED,
    ClaimState.WITHDRAWN,
    ClaimState.DECLINED,
    ClaimState.NO_LONGER_ACCEPTED,
)
_HANDLING = ("T-05", "T-15", "X-SUGGEST")
_HOTLINE = "call"
_LONGEST = timedelta(days=400)


@dataclass(frozen=True, kw_only=True)
class ClosedAsked:
    """Which closed claims: of the days of closing, of a body with those below it, of a class, of a way (Art. 31)."""

    since: date
    until: date
    unit_id: int | None = None
    claim_class: str = ""
    way: int | None = None


@dataclass(frozen=True, kw_only=True)
class ClosedClaim:
    """One closed claim; its number is that of the matter with the ordinal. `unit_id` answered for it."""

    id: int
    number: str
    matter_id: int
    unit_id: int
    registrar_id: int


def closed_claims(actor: Actor, asked: ClosedAsked, *, on: date) -> tuple[ClosedClaim, ...]:
    """Those that the actor may see and the own unit did not handle; accusations never."""
    wanted = Q(ended_on__range=(asked.since, asked.until))
    if asked.unit_id is not None:
        wanted &= Q(unit_id__in=units.subtree_ids(asked.unit_id))
    if asked.claim_class:
        wanted &= Q(claim_class=asked.claim_class)
    if asked.way is not None:
        wanted &= Q(way=asked.way)
    rows = with_result().filter(wanted).exclude(unit_id=actor.unit_id)
    return tuple(one for seen in claims_visible(actor, on) for one in told(rows.filter(seen)))


def hotline_past_limit(since: date, until: date) -> QuerySet[Claim]:
    """Closed claims that came by the hotline and whose handling limit ended within the days (E-7)."""
    ended = Clock.objects.filter(rule__in=_HANDLING, strict__range=(since, until), claim_id=OuterRef("pk"))
    # Found by the index of the channel; no handling limit, extended or suspended, is so long.
    lately = Q(matter__channel=_HOTLINE, matter__received_at__gte=midnight(since - _LONGEST))
    return with_result().filter(lately, Exists(ended), ended_on__isnull=False).order_by("pk")


def with_result() -> QuerySet[Claim]:
    """Claims of ordinary matters that can have a result."""
    rows = Claim.objects.filter(matter__restricted=False).exclude(claim_class=_ACCUSATION)
    return rows.exclude(state__in=_WITHOUT_RESULT)


def told(rows: QuerySet[Claim]) -> tuple[ClosedClaim, ...]:
    """The rows as closed claims, in one statement."""
    ordinal = Cast("ordinal", CharField())
    named = rows.annotate(
        number=Concat(F("matter__number"), Value("-"), ordinal, output_field=CharField()),
        registrar=F("matter__registrar_id"),
    )
    found = named.values_list("pk", "number", "matter_id", "unit_id", "registrar")
    return tuple(
        ClosedClaim(id=key, number=number, matter_id=matter_id, unit_id=unit_id, registrar_id=registrar)
        for key, number, matter_id, unit_id, registrar in found
    )


def open_to_notice(claim_ids: Collection[int]) -> dict[int, str]:
    """The matter's number of each claim about which its petitioner may be written to: no accusation (C-1), and
    nothing where anybody asked for secrecy, for others may read what comes by telephone (C-2).
    """
    secret = Arrival.objects.filter(
        Q(home__keep_secret=True) | Q(petitioner__confidential=True), matter_id=OuterRef("matter_id")
    )
    rows = with_result().filter(pk__in=claim_ids, matter__keep_secret=False).exclude(Exists(secret))
    return dict(rows.values_list("pk", "matter__number"))


def told_of(claim_ids: Collection[int]) -> tuple[ClosedClaim, ...]:
    """Claims by their ids, whatever has become of them; for whoever draws a kept frame again."""
    return told(Claim.objects.filter(pk__in=claim_ids))


def agreed_to_calls(arrival_ids: Collection[int]) -> set[int]:
    """Of these arrivals those whose petitioner agrees to be called after the end (同意事项); silence is no."""
    rows = Arrival.objects.filter(pk__in=arrival_ids, consents__survey=True)
    return set(rows.values_list("pk", flat=True))


def whom_to_ask(matter_ids: Collection[int], *, office_id: int) -> dict[int, tuple[int, int]]:
    """The arrival and petitioner of each matter that an office may call; matters without one are left out.

    The first who left a telephone, of those who agree to be called where there is one; whether the telephone may ring
    is asked again when it is to. Where secrecy was asked for, nobody calls but the registering office (C-2).
    """
    secret = Q(matter__keep_secret=True) | Q(home__keep_secret=True) | Q(petitioner__confidential=True)
    rows = Arrival.objects.filter(matter_id__in=matter_ids, petitioner__isnull=False)
    rows = rows.exclude(secret & ~Q(matter__registrar_id=office_id))
    found = list(rows.values_list("matter_id", "pk", "petitioner_id"))
    known = people.with_telephone({petitioner for _matter, _arrival, petitioner in found})
    agreed = agreed_to_calls([arrival for _matter, arrival, _person in found])
    found.sort(key=lambda one: (one[1] in agreed, -one[1]))
    return {matter: (arrival, person) for matter, arrival, person in found if person in known}
