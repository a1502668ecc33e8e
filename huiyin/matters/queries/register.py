"""The register (登记簿): every matter that an actor may see, newest first, by keyset pages."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet

from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import midnight
from huiyin.kernel.roles import Role
from huiyin.matters.models import Arrival, ArrivalPetitioner, Claim, Matter
from huiyin.matters.queries.holding import Words, holding
from huiyin.matters.rules.classing import class_label
from huiyin.matters.states import LABELS, ClaimState, matter_state
from huiyin.matters.visibility import visible

PAGE = 50
COUNT_UP_TO = 500


@dataclass(frozen=True, kw_only=True)
class RegisterFilter:
    """What to look for; empty means all. `number` may be any citizen's number of a matter.

    `petitioner_ids` are rows of petitioners found by name or telephone (None: nobody is looked for); a matter whose
    petitioner asked for secrecy is found by them in the registering unit alone (C-2).
    """

    number: str = ""
    words: Words | None = None
    petitioner_ids: tuple[int, ...] | None = None
    state: str = ""
    claim_class: str = ""
    channel: str = ""
    unit_id: int | None = None
    place_ids: tuple[int, ...] = ()
    received_from: date | None = None
    received_to: date | None = None


@dataclass(frozen=True, kw_only=True)
class RegisterRow:
    """One matter in the register."""

    id: int
    number: str
    title: str
    channel: str
    received_at: datetime
    state: ClaimState
    state_label: str
    class_label: str
    unit_ids: tuple[int, ...]
    place_id: int | None
    restricted: bool
    is_initial: bool
    people_count: int


@dataclass(frozen=True, kw_only=True)
class RegisterPage:
    """One page: rows, the key of the next page, and how many there are (at most `COUNT_UP_TO`, then `more`)."""

    rows: tuple[RegisterRow, ...]
    next_before: int | None
    total: int
    more: bool


def register_page(
    actor: Actor, wanted: RegisterFilter, *, on: date, before: int | None = None
) -> RegisterPage:
    """Return a page of the register; rights are applied inside the query, counts too."""
    found = _filtered(actor, on, wanted).order_by(*_NEWEST)
    first = list(found.values_list("pk", flat=True)[: COUNT_UP_TO + 1])
    total = len(first)
    page = first if before is None else list(_older(found, before).values_list("pk", flat=True)[: PAGE + 1])
    rows = rows_of(_in_order(page[:PAGE]))
    return RegisterPage(
        rows=rows,
        next_before=rows[-1].id if len(page) > PAGE else None,
        total=min(total, COUNT_UP_TO),
        more=total > COUNT_UP_TO,
    )


def register_rows(actor: Actor, wanted: RegisterFilter, *, on: date, most: int) -> tuple[RegisterRow, ...]:
    """Return the newest `most` matters of the register, for a sheet; rights are applied as on its pages."""
    return rows_of(list(_filtered(actor, on, wanted).order_by(*_NEWEST)[:most]))


_NEWEST = ("-received_at", "-pk")


def _older(found: QuerySet[Matter], before: int) -> QuerySet[Matter]:
    """Those behind a matter in the order of the register."""
    at = Matter.objects.filter(pk=before).values_list("received_at", flat=True).first()
    if at is None:
        return found
    return found.filter(Q(received_at__lt=at) | Q(pk__lt=before), received_at__lte=at)


def _in_order(ids: list[int]) -> list[Matter]:
    found = Matter.objects.in_bulk(ids)
    return [found[key] for key in ids if key in found]


def _filtered(actor: Actor, on: date, wanted: RegisterFilter) -> QuerySet[Matter]:
    found = visible(actor, on)
    if wanted.number:
        found = found.filter(Exists(Arrival.objects.filter(matter_id=OuterRef("pk"), number=wanted.number)))
    if wanted.words is not None:
        found = holding(found, wanted.words, actor, on)
    if wanted.petitioner_ids is not None:
        found = found.filter(_of_petitioners(wanted.petitioner_ids), _not_secret(actor))
    if wanted.channel:
        found = found.filter(channel=wanted.channel)
    if wanted.place_ids:
        found = found.filter(place_id__in=wanted.place_ids)
    return _with_claims(actor, _within(found, wanted.received_from, wanted.received_to), wanted)


def _of_petitioners(ids: tuple[int, ...]) -> Q:
    """Matters that these petitioners brought, alone or together with others."""
    joint = ArrivalPetitioner.objects.filter(petitioner_id__in=ids)
    # As a list: with a query inside the condition neither index would serve.
    return Q(petitioner_key__in=ids) | Q(pk__in=list(joint.values_list("arrival__home_id", flat=True)))


def _not_secret(actor: Actor) -> Q:
    return Q(keep_secret=False) | Q(registrar_id=actor.unit_id)


def _within(found: QuerySet[Matter], first: date | None, last: date | None) -> QuerySet[Matter]:
    """Those received from the beginning of the first day to the end of the last, in the city's own time."""
    if first:
        found = found.filter(received_at__gte=midnight(first))
    if last:
        found = found.filter(received_at__lt=midnight(last + timedelta(days=1)))
    return found


def _with_claims(actor: Actor, found: QuerySet[Matter], wanted: RegisterFilter) -> QuerySet[Matter]:
    if wanted.claim_class == "accusation":
        # Accusations stand in the compartment alone: whoever has no part in it need not be searched for any.
        found = found.filter(restricted=True) if actor.has(Role.DISCIPLINE) else found.none()
    claims = {"state": wanted.state, "claim_class": wanted.claim_class, "unit_id": wanted.unit_id}
    asked = {name: value for name, value in claims.items() if value}
    return found.filter(Exists(Claim.objects.filter(matter_id=OuterRef("pk"), **asked))) if asked else found


def rows_of(matters: list[Matter]) -> tuple[RegisterRow, ...]:
    """Return matters, whose visibility was asked before, as rows of the register."""
    claims: dict[int, list[Claim]] = {matter.pk: [] for matter in matters}
    for claim in Claim.objects.filter(matter_id__in=claims).order_by("ordinal"):
        claims[claim.matter_id].append(claim)
    return tuple(_row(matter, claims[matter.pk]) for matter in matters)


def _row(matter: Matter, claims: list[Claim]) -> RegisterRow:
    state = matter_state(ClaimState(claim.state) for claim in claims)
    labels = dict.fromkeys(class_label(claim.claim_class) for claim in claims)
    return RegisterRow(
        id=matter.pk,
        number=matter.number,
        title=matter.title,
        channel=matter.channel,
        received_at=matter.received_at,
        state=state,
        state_label=LABELS[state],
        class_label="、".join(labels),
        unit_ids=tuple(dict.fromkeys(claim.unit_id for claim in claims if claim.unit_id)),
        place_id=matter.place_id,
        restricted=matter.restricted,
        is_initial=matter.is_initial,
        people_count=matter.people_count,
    )


def any_registered() -> bool:
    """Say whether the register holds anything at all."""
    return Matter.objects.exists()
