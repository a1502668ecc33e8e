"""Separating an accusation from other claims: own number, own register, nothing left behind (C-1, R-302)."""

import pytest

from huiyin.kernel.errors import NotAllowed, NotFound, Refused
from huiyin.matters.factories import Case, Cast, at_stage, register
from huiyin.matters.models import Arrival, Claim, Clock, Involvement, Link, Matter, Step
from huiyin.matters.states import ClaimState
from huiyin.matters.visibility import may_see

S = ClaimState
pytestmark = pytest.mark.django_db
SECRET = "街道办李某收受物业好处"


def _mixed(cast: Cast | None = None) -> Case:
    return register(cast, text=f"请求疏通下水道。另反映{SECRET}。", claims=("请求疏通下水道", SECRET))


def _separate(case: Case, *accused: str) -> Matter:
    units = [case.cast.unit(code) for code in accused]
    case.do("separate", "xf:clerk", claim=case.claims[1], accused_units=units or None)
    return Link.objects.get(other=case.matter, kind="split").matter


def test_a_matter_of_its_own_in_the_compartment() -> None:
    case = _mixed()
    new = _separate(case, "d1-s1")
    claim = Claim.objects.get(matter=new)
    assert new.restricted
    assert new.number != case.registered.number
    assert (claim.text, claim.claim_class, claim.state) == (SECRET, "accusation", S.REGISTERED)
    assert case.claims[1].state == S.JOINED
    assert case.claims[0].state == S.REGISTERED


def test_nothing_is_left_in_the_old_matter() -> None:
    """C-1: not in claims, title, steps, nor in the arrival that ordinary seats could open."""
    case = _mixed()
    new = _separate(case, "d1-s1")
    assert SECRET not in " ".join(claim.text for claim in case.claims) + case.matter.title
    assert all(claim.claim_class != "accusation" for claim in case.claims)
    steps = Step.objects.filter(matter=case.matter)
    assert not any(SECRET in str(step.values) + step.note or new.number in step.note for step in steps)
    assert Arrival.objects.get(home=case.matter).restricted


def test_the_first_limit_counts_from_the_first_receipt() -> None:
    """T-01: setting apart gives the office no new fifteen days."""
    case = _mixed()
    before = case.clock("T-01")
    case.at = case.at.replace(day=9)
    new = _separate(case)
    after = Clock.objects.get(claim__matter=new)
    assert before is not None
    assert (after.rule, after.strict) == ("T-01", before.strict)


def test_ordinary_seats_see_nothing_of_it() -> None:
    """R14: only the compartment's seats, and never those of the accused."""
    case = _mixed()
    new = _separate(case, "d1-s1")
    cast = case.cast
    assert may_see(cast["xf:discipline"], new.pk, case.at.date())
    for seat in ("xf:clerk", "xf:supervisor", "d1-s1:handler", "d1-s1:discipline", "gov:leader"):
        assert not may_see(cast[seat], new.pk, case.at.date()), seat


def test_an_accused_register_does_not_keep_it() -> None:
    """R-303: where the petition office itself is accused, the discipline organ keeps the matter."""
    case = _mixed()
    new = _separate(case, "xf")
    assert new.registrar_id == case.cast.unit("jw")
    assert not Involvement.objects.filter(matter=new, unit_id=case.cast.unit("xf")).exists()
    claim = Claim.objects.get(matter=new)
    with pytest.raises(NotFound):
        case.do("classify", "xf:discipline", claim=claim, claim_class="accusation")
    case.do("classify", "jw:discipline", claim=claim, claim_class="accusation")
    case.do("hand_over", "jw:discipline", claim=claim)


def test_the_citizen_gets_the_new_number() -> None:
    case = _mixed()
    new = _separate(case)
    arrival = Arrival.objects.get(home=new)
    assert arrival.petitioner_id == Arrival.objects.get(home=case.matter).petitioner_id
    assert arrival.number == new.number


def test_a_single_claim_is_classified_instead() -> None:
    with pytest.raises(Refused) as refused:
        register().do("separate", "xf:clerk")
    assert refused.value.code == "separate.only_claim"


def test_not_by_the_handling_unit() -> None:
    case = at_stage(S.HANDLING)
    case.do("split", "d1-s1:handler")
    with pytest.raises(NotAllowed):
        case.do("separate", "d1-s1:handler", claim=case.claims[1])
