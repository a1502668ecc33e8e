"""Personal data in plain: a living part in the matter, and the citizen's consent (R32, U9, C-2, C-4)."""

from typing import Any

import pytest

from huiyin.kernel.errors import NotAllowed, NotFound
from huiyin.matters.engine.filing import CoPetitioner
from huiyin.matters.factories import Case, Cast, at_stage, register
from huiyin.matters.models import Arrival, Involvement
from huiyin.matters.queries import unmaskable
from huiyin.matters.queries.unmasking import CONTACT
from huiyin.matters.states import ClaimState
from huiyin.people.factories import petitioner
from huiyin.people.queries import FIELDS
from huiyin.units.actions import UnitSeed, load_tree
from huiyin.units.factories import AT, OPENED, SYSTEM
from huiyin.units.queries import UnitKind, UnitLevel

S = ClaimState
pytestmark = pytest.mark.django_db
ALL = frozenset(FIELDS)


def _asked(case: Case, seat: str) -> frozenset[str] | str:
    """The fields, or the code of the refusal."""
    person = Arrival.objects.get(pk=case.registered.arrival_id).petitioner_id
    assert person is not None
    try:
        return unmaskable(case.cast[seat], case.matter.pk, person, on=case.at.date())
    except (NotAllowed, NotFound) as refusal:
        return refusal.code


MATRIX = [
    (S.REGISTERED, "xf:clerk", ALL),
    (S.REGISTERED, "d1-s1:handler", "person.unknown"),
    (S.HANDLING, "xf:clerk", ALL),
    (S.HANDLING, "d1-s1:handler", ALL),
    (S.HANDLING, "d1-xf:clerk", "person.no_part"),
    (S.HANDLING, "gov:leader", "person.no_part"),
    (S.HANDLING, "d1-gov:reviewer", "person.unknown"),
    (S.UNDER_REVIEW, "d1-gov:reviewer", ALL),
    (S.UNDER_REVIEW, "d1-s1:handler", ALL),
    (S.REVIEW_SERVED, "d1-gov:reviewer", "person.no_part"),
    (S.ARCHIVED, "d1-s1:handler", "person.no_part"),
    (S.ARCHIVED, "xf:clerk", ALL),
]


@pytest.mark.parametrize(
    ("state", "seat", "expected"), MATRIX, ids=lambda each: "all" if each == ALL else str(each)
)
def test_r32_who_works_on_it_now(state: S, seat: str, expected: frozenset[str] | str) -> None:
    """A copy, a watch over the territory and an old part are no part; a seat that sees nothing finds nobody."""
    assert _asked(at_stage(state), seat) == expected


def test_who_handed_it_on_has_no_part_any_more() -> None:
    case = at_stage(S.FORWARDED)
    case.do("object", "d1-s1:liaison")
    case.do("decide_objection", "xf:clerk", agreed="yes", unit=case.cast.unit("d2-s2"))
    assert Involvement.objects.filter(matter=case.matter, unit_id=case.cast.unit("d1-s1")).exists()
    assert _asked(case, "d1-s1:liaison") == "person.no_part"
    assert _asked(case, "d2-s2:handler") == ALL


def test_helpers_as_long_as_they_owe_an_answer() -> None:
    case = at_stage(S.HANDLING)
    case.do("ask_help", "d1-s1:handler")
    assert _asked(case, "d1-cg:handler") == ALL
    case.do("answer_help", "d1-cg:handler")
    assert _asked(case, "d1-cg:handler") == "person.no_part"


def test_c2_where_secrecy_was_asked_for_only_the_registering_office() -> None:
    case = at_stage(S.HANDLING, keep_secret=True)
    assert _asked(case, "d1-s1:handler") == "person.secret"
    assert _asked(case, "xf:clerk") == ALL


def test_c2_secrecy_goes_along_when_matters_are_joined() -> None:
    main = at_stage(S.HANDLING)
    second = register(main.cast, seed=2, keep_secret=True)
    second.do("join", "xf:clerk", number=main.registered.number, reason="同一问题")
    person = Arrival.objects.get(pk=second.registered.arrival_id).petitioner_id
    assert person is not None
    with pytest.raises(NotAllowed) as refused:
        unmaskable(main.cast["d1-s1:handler"], main.matter.pk, person, on=main.at.date())
    assert refused.value.code == "person.secret"


def _water_works(cast: Cast, **filing: Any) -> Case:
    """A matter that an enterprise outside government handles."""
    seed = UnitSeed(
        "water", "试市自来水公司", UnitKind.PUBLIC_BODY, UnitLevel.CITY, OPENED, parent="cg", place="c"
    )
    cast.city.units.update(load_tree([], [seed], by=SYSTEM, at=AT).units)
    case = register(cast, **filing)
    case.do("classify", "xf:clerk")
    case.do("forward", "xf:clerk", unit=cast.unit("water"))
    return case


@pytest.mark.parametrize(
    ("consents", "expected"),
    [({}, ALL - CONTACT), ({"share_contact": False}, ALL - CONTACT), ({"share_contact": True}, ALL)],
    ids=["not asked", "refused", "given"],
)
def test_u9_contacts_leave_government_by_consent_only(
    consents: dict[str, bool], expected: frozenset[str]
) -> None:
    """The consent says: to handling bodies outside government."""
    case = _water_works(Cast(), consents=consents)
    assert _asked(case, "water:handler") == expected
    assert _asked(case, "xf:clerk") == ALL


def test_u9_a_consent_that_is_withdrawn_counts_no_more() -> None:
    case = _water_works(Cast(), consents={"share_contact": True})
    case.do("change_consents")
    assert _asked(case, "water:handler") == ALL - CONTACT


def test_the_refusal_says_how_to_reach_the_citizen() -> None:
    case = at_stage(S.HANDLING)
    person = Arrival.objects.get(pk=case.registered.arrival_id).petitioner_id
    assert person is not None
    with pytest.raises(NotAllowed) as refused:
        unmaskable(case.cast["d1-xf:clerk"], case.matter.pk, person, on=case.at.date())
    assert "请通过登记单位试市信访局转达" in refused.value.message


def test_companions_are_asked_for_like_the_first() -> None:
    """R-108: who brings a petition together with others, with the consents given for all."""
    cast, companion = Cast(), petitioner(7)
    case = _water_works(cast, co_petitioners=(CoPetitioner(petitioner_id=companion),))
    on = case.at.date()
    assert unmaskable(cast["xf:clerk"], case.matter.pk, companion, on=on) == ALL
    assert unmaskable(cast["water:handler"], case.matter.pk, companion, on=on) == ALL - CONTACT
    with pytest.raises(NotFound):
        unmaskable(cast["xf:clerk"], case.matter.pk, petitioner(8), on=on)
