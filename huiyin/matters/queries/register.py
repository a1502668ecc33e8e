"""The register (登记簿): every matter that an actor may see, newest first, by keyset pages."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Exists, OuterRef, QuerySet

from huiyin.kernel.actor import Actor
from huiyin.matters.models import Arrival, Claim, Matter
from huiyin.matters.rules.classing import CLASS_LABELS
from huiyin.matters.states import LABELS, ClaimState, matter_state
from huiyin.matters.visibility import visible

PAGE = 50
COUNT_UP_TO = 1000


@dataclass(frozen=True, kw_only=True)
class RegisterFilter:
    """What to look for; empty means all. `number` may be any citizen's number of a matter."""

    number: str = ""
    words: str = ""
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
    found = _filtered(visible(actor, on), wanted)
    total = found.order_by("-pk").values("pk")[: COUNT_UP_TO + 1].count()
    page = found if before is None else found.filter(pk__lt=before)
    matters = list(page.order_by("-pk")[: PAGE + 1])
    rows = _rows(matters[:PAGE])
    return RegisterPage(
        rows=rows,
        next_before=rows[-1].id if len(matters) > PAGE else None,
        total=min(total, COUNT_UP_TO),
        more=total > COUNT_UP_TO,
    )


def register_rows(actor: Actor, wanted: RegisterFilter, *, on: date, most: int) -> tuple[RegisterRow, ...]:
    """Return the newest `most` matters of the register, for a sheet; rights are applied as on its pages."""
    return _rows(list(_filtered(visible(actor, on), wanted).order_by("-pk")[:most]))


def _filtered(found: QuerySet[Matter], wanted: RegisterFilter) -> QuerySet[Matter]:
    if wanted.number:
        found = found.filter(Exists(Arrival.objects.filter(matter_id=OuterRef("pk"), number=wanted.number)))
    if wanted.words:
        found = found.filter(title__contains=wanted.words)
    if wanted.channel:
        found = found.filter(channel=wanted.channel)
    if wanted.place_ids:
        found = found.filter(place_id__in=wanted.place_ids)
    if wanted.received_from:
        found = found.filter(received_at__date__gte=wanted.received_from)
    if wanted.received_to:
        found = found.filter(received_at__date__lte=wanted.received_to)
    claims = {"state": wanted.state, "claim_class": wanted.claim_class, "unit_id": wanted.unit_id}
    asked = {name: value for name, value in claims.items() if value}
    return found.filter(Exists(Claim.objects.filter(matter_id=OuterRef("pk"), **asked))) if asked else found


def _rows(matters: list[Matter]) -> tuple[RegisterRow, ...]:
    claims: dict[int, list[Claim]] = {matter.pk: [] for matter in matters}
    for claim in Claim.objects.filter(matter_id__in=claims).order_by("ordinal"):
        claims[claim.matter_id].append(claim)
    return tuple(_row(matter, claims[matter.pk]) for matter in matters)


def _row(matter: Matter, claims: list[Claim]) -> RegisterRow:
    state = matter_state(ClaimState(claim.state) for claim in claims)
    labels = dict.fromkeys(CLASS_LABELS.get(claim.claim_class, "未核定") for claim in claims)
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
