"""A sealed matter lies only where somebody can open it, and is handed over by authority (C-1, R-302, R-303, R-306)."""

from typing import Any

import pytest

from huiyin.accounts.factories import a_seat
from huiyin.kernel.errors import Refused
from huiyin.kernel.roles import Role
from huiyin.matters.factories import Case, Cast, register
from huiyin.matters.models import Clock
from huiyin.matters.states import ClaimState
from huiyin.matters.visibility import may_see
from huiyin.units.actions import UnitSeed, load_tree
from huiyin.units.factories import AT, OPENED, SYSTEM
from huiyin.units.queries import LAW_KINDS, UnitKind, UnitLevel

S = ClaimState
pytestmark = pytest.mark.django_db
TEXT = "反映某局负责人收受好处，请求依法查处。"


def _staffed(*codes: str) -> Cast:
    cast = Cast()
    for code in codes or ("xf", "d1-xf", "jw", "d1-jw"):
        cast[f"{code}:discipline"]
    return cast


def _accusation(cast: Cast | None = None, *accused: str, who: str = "xf:clerk", **filing: Any) -> Case:
    case = register(cast or _staffed(), text=TEXT, **filing)
    named = [case.cast.unit(code) for code in accused]
    case.do("classify", who, claim_class="accusation", accused_units=named or None, names_nobody=not named)
    return case


def _refusal(case: Case, verb: str, who: str = "xf:discipline", **values: Any) -> Refused:
    with pytest.raises(Refused) as refused:
        case.do(verb, who, **values)
    return refused.value


def _sees(case: Case, seat: str) -> bool:
    return may_see(case.cast[seat], case.matter.pk, case.at.date())


def test_a_street_that_seals_its_own_matter_gives_it_to_the_office_around_it() -> None:
    """R-302: the street has no seat of the compartment; the district's petition office has one. No date moves."""
    cast = _staffed()
    case = register(cast, text=TEXT, office="d1-s1", by=cast["d1-s1:clerk"])
    before = Clock.objects.get(claim=case.claim)
    case.do("classify", "d1-s1:clerk", claim_class="accusation")
    office = cast.unit("d1-xf")
    assert (case.matter.registrar_id, case.claim.unit_id) == (office, office)
    after = Clock.objects.get(pk=before.pk)
    assert (after.strict, after.unit_id, after.ended_on) == (before.strict, office, None)
    assert _sees(case, "d1-xf:discipline") and not _sees(case, "d1-s1:clerk")
    case.do("hand_over", "d1-xf:discipline", unit=cast.unit("d1-jw"))
    assert case.state is S.HANDED_OVER


@pytest.mark.parametrize(
    ("staffed", "keeper"),
    [(("xf", "jw"), "xf"), (("jw",), "jw"), (("d1-jw", "jw"), "d1-jw"), (("d1-s1", "d1-xf"), "d1-s1")],
)
def test_the_next_one_that_can_open_it_keeps_it(staffed: tuple[str, ...], keeper: str) -> None:
    cast = _staffed(*staffed)
    case = register(cast, text=TEXT, office="d1-s1", by=cast["d1-s1:clerk"])
    case.do("classify", "d1-s1:clerk", claim_class="accusation")
    assert case.matter.registrar_id == cast.unit(keeper)
    assert _sees(case, f"{keeper}:discipline")


def test_never_one_behind_the_wall() -> None:
    """C-1: the district is accused, so its petition office and its organ do not keep the matter."""
    cast = _staffed("d1-xf", "d1-jw", "xf", "jw")
    case = _accusation(cast, "d1-party", who="d1-s1:clerk", office="d1-s1", by=cast["d1-s1:clerk"])
    assert case.matter.registrar_id == cast.unit("xf")


def test_who_sits_in_the_accused_unit_too_opens_nothing() -> None:
    """C-1: the only seat of an office does not count when its holder has another one behind the wall."""
    cast = _staffed("jw")
    a_seat(cast.unit("xf"), (Role.DISCIPLINE,), username="both")
    a_seat(cast.unit("d1-cg"), (Role.HANDLER,), username="both")
    case = _accusation(cast, "d1-cg")
    assert case.matter.registrar_id == cast.unit("jw")


def test_the_claim_of_a_unit_that_cannot_open_it_goes_to_the_register() -> None:
    case = register(_staffed(), text=TEXT)
    case.do("classify", "xf:clerk")
    case.do("forward", "xf:clerk")
    case.do("classify", "d1-s1:liaison", claim_class="accusation")
    assert case.claim.unit_id == case.matter.registrar_id == case.cast.unit("xf")
    mine = Clock.objects.filter(claim=case.claim, ended_on__isnull=True, unit_id=case.cast.unit("d1-s1"))
    assert not mine.exists()


def test_nothing_sealed_is_forwarded_where_nobody_opens_it() -> None:
    """A false alarm was sorted as a petition and stays sealed: the refusal says who can take it."""
    case = _accusation()
    case.do("classify", "xf:discipline")
    refusal = _refusal(case, "forward")
    assert (refusal.code, refusal.field) == ("sealed.nobody_opens", "unit")
    assert "东城区信访局" in refusal.message and "解除专册" in refusal.message
    case.do("forward", "xf:discipline", unit=case.cast.unit("d1-xf"))
    assert _sees(case, "d1-xf:discipline")


@pytest.mark.parametrize("code", ["d1-s1", "d1-cg", "d1-gov", "d1-xf", "party"])
def test_r303_an_accusation_is_handed_over_to_no_bureau(code: str) -> None:
    cast = _staffed(code, "xf", "jw")
    refusal = _refusal(_accusation(cast), "hand_over", unit=cast.unit(code))
    assert (refusal.code, refusal.field) == ("hand_over.other_organ", "unit")


@pytest.mark.parametrize(("accused", "organ"), [("cg", "d1-jw"), ("d1-cg", "d2-jw"), ("d1-gov", "d1-jw")])
def test_r303_nor_to_an_organ_without_authority(accused: str, organ: str) -> None:
    cast = _staffed("xf", "jw", "d1-jw", "d2-jw")
    refusal = _refusal(_accusation(cast, accused), "hand_over", unit=cast.unit(organ))
    assert refusal.code == "hand_over.no_authority" and "试市纪委监委" in refusal.message


@pytest.mark.parametrize(("accused", "organ"), [("d1-cg", "d1-jw"), ("d1-cg", "jw"), ("cg", "jw")])
def test_r303_but_to_one_with_authority_or_above_it(accused: str, organ: str) -> None:
    cast = _staffed("xf", "jw", "d1-jw")
    case = _accusation(cast, accused)
    case.do("hand_over", "xf:discipline", unit=cast.unit(organ))
    assert case.claim.unit_id == cast.unit(organ)


def test_an_organ_outside_the_platform_gets_it_on_paper() -> None:
    """R-303: the head of the city's government is answered for by the province; the register goes on seeing it."""
    cast = _staffed("jw")
    case = register(cast, text=TEXT, office="jw", by=cast["jw:discipline"], claim_class="accusation")
    case.do(
        "classify",
        "jw:discipline",
        claim_class="accusation",
        accused_units=[cast.unit("gov")],
        names_nobody=False,
    )
    case.do("hand_over", "jw:discipline", unit=cast.unit("prov-jw"))
    assert _sees(case, "jw:discipline")


@pytest.mark.parametrize("code", ["d1-s1", "jw", "build", "gov"])
def test_r306_a_litigation_matter_goes_to_no_bureau_and_no_discipline_organ(code: str) -> None:
    case = register(_staffed())
    case.do("classify", "xf:clerk")
    refusal = _refusal(case, "hand_over", "xf:clerk", kind="litigation", unit=case.cast.unit(code))
    assert (refusal.code, refusal.field) == ("hand_over.other_organ", "unit")


def _law_organ(kind: UnitKind, level: UnitLevel = UnitLevel.CITY) -> int:
    seed = UnitSeed("organ", "某政法部门", kind, level, OPENED, parent=None, place="c")
    return load_tree([], [seed], by=SYSTEM, at=AT).units["organ"]


@pytest.mark.parametrize("kind", sorted(LAW_KINDS))
def test_r305_it_goes_to_every_organ_of_politics_and_law(kind: UnitKind) -> None:
    """Courts, procuratorates, public and state security, justice, and the Party's committee over them."""
    case = register(_staffed())
    found = _law_organ(kind)
    case.do("classify", "xf:clerk")
    case.do("hand_over", "xf:clerk", kind="litigation", unit=found)
    assert (case.state, case.claim.unit_id) == (S.HANDED_OVER, found)


def test_r306_a_petition_office_sends_it_to_an_organ_of_its_own_level() -> None:
    """条例 第22条: 转送同级政法部门; what is a district's business goes by the district's office."""
    case = register(_staffed())
    found = _law_organ(UnitKind.PUBLIC_SECURITY, UnitLevel.DISTRICT)
    case.do("classify", "xf:clerk")
    refusal = _refusal(case, "hand_over", "xf:clerk", kind="litigation", unit=found)
    assert (refusal.code, refusal.field) == ("hand_over.other_level", "unit")
    case.do("forward", "xf:clerk", unit=case.cast.unit("d1-xf"))
    other = register(case.cast, office="d1-xf", seed=2)
    other.do("classify", "d1-xf:clerk")
    other.do("hand_over", "d1-xf:clerk", kind="litigation", unit=found)
    assert other.claim.unit_id == found
