"""What proved no accusation leaves the compartment: by its own seat, with a reason, and nobody accused (C-1, R-302)."""

from typing import Any

import pytest

from huiyin.audit.models import AuditRow
from huiyin.kernel.errors import NotAllowed, NotFound, Refused
from huiyin.matters import queries
from huiyin.matters.factories import Case, Cast, register
from huiyin.matters.models import Arrival, Clock, Matter
from huiyin.matters.states import ClaimState
from huiyin.matters.visibility import may_see

S = ClaimState
pytestmark = pytest.mark.django_db
TEXT = "办事窗口工作人员态度差，反复让人补材料，请求依法查处。"


def _sealed(cast: Cast | None = None, **filing: Any) -> Case:
    cast = cast or Cast()
    cast["xf:discipline"]
    case = register(cast, text=TEXT, **filing)
    case.do("classify", "xf:clerk", claim_class="accusation")
    return case


def _reclassified(**filing: Any) -> Case:
    case = _sealed(**filing)
    case.do("classify", "xf:discipline")
    return case


def _refusal(case: Case, verb: str, who: str = "xf:discipline", **values: Any) -> Refused:
    with pytest.raises(Refused) as refused:
        case.do(verb, who, **values)
    return refused.value


def test_it_is_an_ordinary_matter_again() -> None:
    case = _reclassified()
    case.do("unseal", "xf:discipline")
    assert not case.matter.restricted and not case.matter.keep_secret
    assert not Arrival.objects.filter(matter=case.matter, restricted=True).exists()
    assert may_see(case.cast["xf:clerk"], case.matter.pk, case.at.date())
    assert not may_see(case.cast["xf:discipline"], case.matter.pk, case.at.date())
    case.do("forward", "xf:clerk")
    assert case.state is S.FORWARDED
    assert may_see(case.cast["d1-s1:handler"], case.matter.pk, case.at.date())


def test_the_reason_is_owed_and_stands_in_the_audit_chain() -> None:
    case = _reclassified()
    assert _refusal(case, "unseal", reason="").field == "reason"
    case.do("unseal", "xf:discipline")
    assert AuditRow.objects.filter(chain=f"matter:{case.matter.pk}", act="unseal").count() == 1


def test_secret_stays_what_was_asked_to_be_secret() -> None:
    """C-2: the petitioner's wish is not taken back with the seal."""
    case = _reclassified(keep_secret=True)
    case.do("unseal", "xf:discipline")
    assert case.matter.keep_secret


def test_the_wish_is_remembered_from_before_the_first_sealing() -> None:
    case = _sealed()
    case.do("classify", "xf:discipline", claim_class="accusation")
    case.do("classify", "xf:discipline")
    case.do("unseal", "xf:discipline")
    assert not case.matter.keep_secret


def test_an_accusation_stays_sealed() -> None:
    assert _refusal(_sealed(), "unseal").code == "action.wrong_state"


def test_whoever_was_accused_once_keeps_it_sealed() -> None:
    """C-1: nobody who was named is ever let in."""
    case = _reclassified()
    case.do("name_accused", "xf:discipline")
    assert _refusal(case, "unseal").code == "unseal.somebody_accused"


def test_a_joined_accusation_keeps_it_sealed() -> None:
    case = _sealed()
    second = register(case.cast, text=TEXT, seed=2, claim_class="accusation", by=case.cast["xf:discipline"])
    second.do("join", "xf:discipline", number=case.registered.number, reason="同一问题")
    case.do("classify", "xf:discipline")
    assert _refusal(case, "unseal").code == "unseal.still_accusation"
    assert Matter.objects.filter(restricted=True).count() == 2


def test_all_that_was_joined_comes_out_with_it() -> None:
    cast = Cast()
    case = register(cast, text=TEXT)
    second = register(cast, text=TEXT, seed=2)
    second.do("join", "xf:clerk", number=case.registered.number, reason="同一问题")
    case.do("classify", "xf:clerk", claim_class="accusation")
    assert second.matter.restricted
    case.do("classify", "xf:discipline")
    case.do("unseal", "xf:discipline")
    assert not Matter.objects.filter(restricted=True).exists()


def test_what_was_set_apart_from_it_stays_out_of_sight() -> None:
    """C-1: the arrival that still holds the words of another accusation is opened to nobody."""
    cast = Cast()
    case = register(cast, text="甲。乙。", claims=("甲", "乙"))
    case.do("separate", "xf:clerk", claim=case.claims[1])
    case.do("classify", "xf:clerk", claim_class="accusation")
    case.do("classify", "xf:discipline")
    case.do("unseal", "xf:discipline")
    assert not case.matter.restricted
    assert Arrival.objects.get(home=case.matter).restricted


def test_only_the_compartments_seat_of_the_register_unseals() -> None:
    case = _reclassified()
    with pytest.raises(NotFound):
        case.do("unseal", "xf:clerk")
    with pytest.raises(NotFound):
        case.do("unseal", "jw:discipline")
    with pytest.raises(NotAllowed):
        case.do("unseal", "")


def test_a_register_kept_by_the_organ_goes_back_to_the_petition_office() -> None:
    """A discipline organ has nobody who sorts petitions; no date moves."""
    cast = Cast()
    case = register(cast, text=TEXT, office="jw", by=cast["jw:discipline"], claim_class="accusation")
    before = Clock.objects.get(claim=case.claim)
    case.do("classify", "jw:discipline")
    case.do("unseal", "jw:discipline")
    office = cast.unit("xf")
    assert (case.matter.registrar_id, case.claim.unit_id) == (office, office)
    after = Clock.objects.get(pk=before.pk)
    assert (after.strict, after.unit_id, after.ended_on) == (before.strict, office, None)


def test_the_citizen_reads_nothing_of_it() -> None:
    case = _reclassified()
    case.do("unseal", "xf:discipline")
    tracked = queries.tracking(case.citizen, on=case.at.date())
    assert "专册" not in str(tracked) and "检举" not in str(tracked)
