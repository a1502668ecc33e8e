"""Lists and single cases agree on what a seat may see: the same answer, found in two ways (R15, C-1)."""

import pytest
from django.db.models import Q

from huiyin.kernel.actor import Actor
from huiyin.matters.factories import Case, Cast, at_stage
from huiyin.matters.models import Claim, Involvement
from huiyin.matters.states import ClaimState
from huiyin.matters.visibility import claims_held, claims_visible, visible

pytestmark = pytest.mark.django_db

S = ClaimState
STAGES = (
    S.REGISTERED,
    S.FORWARDED,
    S.DISPUTED,
    S.HANDLING,
    S.HANDED_OVER,
    S.SERVED,
    S.UNDER_REVIEW,
    S.JOINED,
)
SEATS = (
    "xf:clerk",
    "xf:supervisor",
    "xf:discipline",
    "xf:supervisor+discipline",
    "xf:admin",
    "gov:leader",
    "gov:head",
    "d1-gov:reviewer",
    "d1-s1:handler",
    "d1-s1:supervisor",
    "d1-s2:leader+discipline",
)


@pytest.fixture
def cast() -> Cast:
    """A small city."""
    return Cast()


@pytest.fixture
def city(cast: Cast) -> list[Case]:
    """Cases at many stages, accusations among them."""
    return [at_stage(stage, cast=cast, seed=number) for number, stage in enumerate(STAGES, 1)]


def _found(parts: tuple[Q, ...], held: Q | None = None) -> list[int]:
    """The claims of all parts; one that stood in two of them would stand here twice."""
    asked = [Claim.objects.filter(part, *([held] if held is not None else [])) for part in parts]
    return sorted(key for each in asked for key in each.values_list("pk", flat=True))


def _held(actor: Actor) -> Q:
    return Q(unit_id=actor.unit_id) | Q(review_unit_id=actor.unit_id)


def test_claims_are_seen_where_their_matters_are(cast: Cast, city: list[Case]) -> None:
    on, counts = city[-1].at.date(), set()
    for name in SEATS:
        actor = cast[name]
        seen = Claim.objects.filter(matter__in=visible(actor, on))
        every = sorted(seen.values_list("pk", flat=True))
        assert _found(claims_visible(actor, on)) == every, name
        held = sorted(seen.filter(_held(actor)).values_list("pk", flat=True))
        assert _found(claims_held(actor, on), _held(actor)) == held, name
        counts.add(len(every))
    assert len(counts) > 3, "seats must differ in what they see"


def test_nobody_but_a_seat_has_lists(cast: Cast, city: list[Case]) -> None:
    for actor in (city[0].citizen, Actor.system("测试")):
        assert claims_visible(actor, city[0].at.date()) == ()


def test_who_holds_or_reviews_a_claim_has_a_part_in_its_matter(city: list[Case]) -> None:
    """Lists of a unit rely on it: they do not ask for the part of each claim again."""
    for claim in Claim.objects.all():
        parts = set(Involvement.objects.filter(matter_id=claim.matter_id).values_list("unit_id", flat=True))
        assert {claim.unit_id, claim.review_unit_id or claim.unit_id} <= parts, claim.state
