"""A dispute about competence before the common superior: it decides in the register, and that ends it (R-314)."""

from datetime import date

import pytest

from huiyin.kernel.errors import NotAllowed, NotFound, Refused
from huiyin.matters.factories import Case, at_stage, register, walk
from huiyin.matters.models import Arrival, Assignment, Clock, Objection, Step
from huiyin.matters.queries import offers, work_list
from huiyin.matters.states import ClaimState
from huiyin.post.queries import inbox, to_petitioners
from huiyin.units.actions import close_unit
from huiyin.units.factories import SYSTEM

S = ClaimState
pytestmark = pytest.mark.django_db
HEAD, HOLDER, SENDER = "gov:head", "d1-s1:liaison", "xf:clerk"
WHY = "管网由城管部门管理，街道没有执法权；双方多次协商未果，请决定。"


def _refused(**filing: object) -> Case:
    """The objection was refused; somebody sits at the city government to decide."""
    case = register(**filing)
    case.cast.open(HEAD)
    walk(case, (("classify", SENDER, {}), ("forward", SENDER, {}), ("object", HOLDER, {})))
    case.do("decide_objection", SENDER, after=1)
    return case


def _verbs(case: Case, seat: str) -> set[str]:
    return {offer.verb for offer in offers(case.cast[seat], case.claim.pk, at=case.at)}


def _owed(case: Case, code: str) -> set[str]:
    running = Clock.objects.filter(claim=case.claim, ended_on__isnull=True, unit_id=case.cast.unit(code))
    return set(running.values_list("rule", flat=True))


def _heard(case: Case, seat: str) -> str:
    return "\n".join(message.text for message in inbox(case.cast[seat]).items)


@pytest.mark.parametrize("party", [HOLDER, SENDER])
def test_r314_either_party_puts_it_before_the_common_superior(party: str) -> None:
    """The superior sees it, has it on its list, and owes a decision; the holder's own limit runs on."""
    case = _refused()
    with pytest.raises(NotFound):
        case.do("decide_competence", HEAD)
    notice = case.clock("T-03")
    case.do("refer_dispute", party, reasons=WHY, after=1)
    assert case.state is S.DISPUTED
    assert work_list(case.cast[HEAD], on=case.at.date()).counts["disputes"] == 1
    assert _owed(case, "gov") == {"X-DISPUTE"}
    assert case.clock("T-03") == notice
    assert "请决定受理机关" in _heard(case, HEAD)
    other = SENDER if party == HOLDER else HOLDER
    assert "受理争议已报请共同上级" in _heard(case, other)
    assert _verbs(case, HEAD) == {"decide_competence"}
    with pytest.raises(NotAllowed):
        case.do("decide_competence", HOLDER)


def test_r314_it_decides_for_another_unit_and_the_limits_begin_anew() -> None:
    """P-5, 条例 第二十三条: the petitioner is told where it went; the next unit cannot object once more."""
    case = _refused()
    told = len(_told(case))
    case.do("refer_dispute", HOLDER, reasons=WHY, after=1)
    case.do("decide_competence", HEAD, unit=case.cast.unit("d1-cg"), after=1)
    assert case.state is S.FORWARDED
    assert case.claim.unit_id == case.cast.unit("d1-cg")
    assert _owed(case, "d1-cg") == {"T-03"}
    assert _owed(case, "d1-s1") == _owed(case, "gov") == set()
    sent = Assignment.objects.get(claim=case.claim, ended_at__isnull=True)
    assert sent.from_unit_id == case.cast.unit("xf")
    assert len(_told(case)) == told + 1
    assert not {"object", "refer_dispute"} & _verbs(case, "d1-cg:liaison")
    assert not {"forward", "refer_dispute"} & _verbs(case, SENDER)
    with pytest.raises(Refused) as refused:
        case.do("decline", "d1-cg:liaison", ground="N-6")
    assert refused.value.code == "decline.ruled"
    assert all("受理机关已经决定" in _heard(case, seat) for seat in (HOLDER, SENDER))


def _told(case: Case) -> list[str]:
    person = Arrival.objects.get(pk=case.registered.arrival_id).petitioner_id
    assert person is not None
    return [message.text for message in to_petitioners([person])]


def test_r314_it_decides_for_the_present_unit_whose_limit_never_stopped() -> None:
    case = _refused()
    notice, told = case.clock("T-03"), len(_told(case))
    case.do("refer_dispute", HOLDER, reasons=WHY, after=1)
    case.do("decide_competence", HEAD, unit=case.cast.unit("d1-s1"), after=1)
    assert (case.state, case.claim.unit_id) == (S.FORWARDED, case.cast.unit("d1-s1"))
    assert case.clock("T-03") == notice
    assert len(_told(case)) == told
    assert not {"forward", "refer_dispute"} & _verbs(case, SENDER)
    assert "refer_dispute" not in _verbs(case, HOLDER)
    walk(case, (("choose_way", "d1-s1:handler", {}), ("accept", "d1-s1:handler", {})))
    assert case.state is S.HANDLING


def test_t07_what_was_assigned_stays_assigned() -> None:
    case = register()
    case.cast.open(HEAD)
    case.do("classify", SENDER)
    case.do("assign", SENDER, report_by=date(2026, 4, 20))
    walk(case, (("object", HOLDER, {}), ("decide_objection", SENDER, {}), ("refer_dispute", HOLDER, {})))
    case.do("decide_competence", HEAD, unit=case.cast.unit("d1-cg"), after=1)
    assert _owed(case, "d1-cg") == {"T-03", "T-07"}
    report = case.clock("T-07")
    assert report is not None
    assert report.strict == date(2026, 4, 20)


def test_r314_a_superior_decides_among_those_it_leads() -> None:
    case = _refused()
    case.do("refer_dispute", HOLDER, reasons=WHY, after=1)
    with pytest.raises(Refused) as refused:
        case.do("decide_competence", HEAD, unit=case.cast.unit("tax"))
    assert refused.value.code == "dispute.not_led"


def _before_the_conference() -> Case:
    """A vertically led bureau stands under nobody in the city."""
    case = register(street="d1-tax")
    case.cast.open("lx:clerk")
    walk(case, (("classify", SENDER, {}), ("forward", SENDER, {}), ("object", "d1-tax:liaison", {})))
    case.do("decide_objection", SENDER, after=1)
    case.do("refer_dispute", "d1-tax:liaison", reasons=WHY, after=1)
    return case


def test_r314_without_a_common_superior_the_joint_conference_coordinates_among_any() -> None:
    case = _before_the_conference()
    case.do("decide_competence", "lx:clerk", unit=case.cast.unit("d2-s2"), after=1)
    assert case.claim.unit_id == case.cast.unit("d2-s2")


def test_r314_who_sits_nowhere_here_decides_on_paper() -> None:
    """Nobody of the superior has a seat: the sender sends by the decision on paper, as before."""
    case = register()
    walk(case, (("classify", SENDER, {}), ("forward", SENDER, {}), ("object", HOLDER, {})))
    case.do("decide_objection", SENDER, after=1)
    assert "refer_dispute" not in _verbs(case, HOLDER)
    assert "forward" in _verbs(case, SENDER)


def test_r314_a_decision_on_paper_also_ends_a_dispute_that_waits() -> None:
    case = _disputed()
    with pytest.raises(Refused, match="须由试市人民政府决定"):
        case.do("forward", SENDER, unit=case.cast.unit("d1-cg"))
    case.do("forward", SENDER, unit=case.cast.unit("d1-cg"), reason="市政府〔2026〕8号", after=1)
    assert case.claim.unit_id == case.cast.unit("d1-cg")
    assert _owed(case, "gov") == set()
    assert not Objection.objects.filter(claim=case.claim, decided_at__isnull=True).exists()


def _disputed() -> Case:
    case = _refused()
    case.do("refer_dispute", HOLDER, reasons=WHY, after=1)
    return case


def test_r314_a_wider_dispute_goes_higher() -> None:
    """Between the district's office and a street the district decides; with a unit of another district, the city."""
    for suggested, decider in ((None, "d1-gov"), ("d2-cg", "gov")):
        case = register(office="d1-xf", seed=ord(decider[0]))
        case.cast.open("d1-gov:head")
        case.cast.open(HEAD)
        walk(case, (("classify", "d1-xf:clerk", {}), ("forward", "d1-xf:clerk", {}), ("object", HOLDER, {})))
        case.do("decide_objection", "d1-xf:clerk", after=1)
        unit = case.cast.unit(suggested) if suggested else None
        case.do("refer_dispute", HOLDER, reasons=WHY, suggested_unit=unit)
        assert _owed(case, decider) == {"X-DISPUTE"}


def test_r315_the_successor_of_an_abolished_decider_decides() -> None:
    case = _before_the_conference()
    old, new = case.cast.unit("lx"), case.cast.unit("gov")
    close_unit(old, on=case.at.date(), successor_id=new, by=SYSTEM, at=case.at)
    case.cast.open(HEAD)
    case.do("hand_to_successor", SENDER)
    assert _owed(case, "gov") == {"X-DISPUTE"}
    assert "decide_competence" in _verbs(case, HEAD)


def test_the_history_says_who_decided_what() -> None:
    case = _disputed()
    case.do("decide_competence", HEAD, after=1, reason="市政排水管网由城管部门管理")
    notes = list(Step.objects.filter(claim=case.claim).order_by("-id").values_list("note", flat=True)[:2])
    assert notes[0] == "决定由东城区城管局受理：市政排水管网由城管部门管理"
    assert notes[1] == "报请试市人民政府决定受理机关"


def test_withdrawn_while_it_waits_leaves_nobody_waiting() -> None:
    case = at_stage(S.DISPUTED, cast=_refused().cast, seed=3)
    case.do("withdraw")
    assert case.state is S.WITHDRAWN
    assert _owed(case, "gov") == set()
