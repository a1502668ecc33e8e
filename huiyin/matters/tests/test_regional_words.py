"""What is said of a limit is what the place has: in the handbook, in letters, notices and refusals (section 12)."""

from collections.abc import Iterator
from typing import Any

import pytest

from huiyin.catalogue import queries as catalogue
from huiyin.documents import queries as documents
from huiyin.kernel.errors import Refused
from huiyin.matters.actions import all_actions
from huiyin.matters.factories import Case, at_stage, register
from huiyin.matters.models import Arrival, Paper
from huiyin.matters.queries import action_cards, offers
from huiyin.matters.states import ClaimState
from huiyin.post.queries import to_petitioners

S = ClaimState
pytestmark = pytest.mark.django_db


@pytest.fixture
def zhejiang(settings: Any) -> Iterator[None]:
    settings.HUIYIN_PROFILE = "zhejiang"
    yield


def _letter(case: Case) -> str:
    paper = Paper.objects.filter(claim=case.claim).order_by("-id")[0]
    return str(documents.document(paper.document_id).sections)


def _told(case: Case) -> str:
    person = Arrival.objects.get(pk=case.registered.arrival_id).petitioner_id
    return to_petitioners([person or 0])[0].text


def test_the_handbook_says_the_limits_of_the_place(zhejiang: None) -> None:
    """T-23: five working days to decide, thirty days to handle, sixty to extend."""
    said = {card.verb: card.handbook for card in action_cards()}
    assert "收到之日起5个工作日内转送" in said["forward"]
    assert "自受理之日起30日内办结" in said["accept"]
    assert "不超过60日" in said["extend"]


def test_nationally_it_says_the_national_ones() -> None:
    said = {card.verb: card.handbook for card in action_cards()}
    assert "收到之日起15日内转送" in said["forward"] and "自受理之日起60日内办结" in said["accept"]
    assert not [verb for verb, text in said.items() if "{" in text]


@pytest.mark.parametrize("code", catalogue.profile_codes())
def test_every_place_can_fill_in_every_handbook(code: str, settings: Any) -> None:
    settings.HUIYIN_PROFILE = code
    assert all("{" not in catalogue.with_limits(action.handbook) for action in all_actions())


def test_letters_and_notices_name_the_limits_of_the_place(zhejiang: None) -> None:
    case = at_stage(S.FORWARDED)
    letter, clock = _letter(case), case.clock("T-03")
    assert "请自收到之日起5个工作日内书面告知" in letter
    assert clock is not None
    assert f"最迟{clock.rolled.month}月{clock.rolled.day}日书面告知您" in _told(case)
    (offer,) = [
        one for one in offers(case.cast["d1-s1:liaison"], case.claim.pk, at=case.at) if one.verb == "object"
    ]
    assert "收到之日起5个工作日内提出" in offer.handbook


def test_what_is_handed_over_goes_by_the_rules_of_those_organs() -> None:
    """条例 第二十三条: neither the fifteen days nor an objection are theirs, and the citizen is promised no day."""
    case = at_stage(S.HANDED_OVER)
    letter = _letter(case)
    assert "对信访人的告知按照有关规定执行" in letter
    assert "15日" not in letter and "提出异议" not in letter
    assert "最迟" not in _told(case)


def test_r314_after_the_superior_has_decided_the_letter_speaks_of_no_objection() -> None:
    case = at_stage(S.DISPUTED)
    case.do("decide_competence", "gov:head", after=1)
    letter = _letter(case)
    assert "请自收到之日起15日内书面告知" in letter and "提出异议" not in letter


def test_a_refusal_names_the_limit_of_the_place() -> None:
    case = register()
    case.do("classify", "xf:clerk")
    case.do("forward", "xf:clerk")
    with pytest.raises(Refused, match="请在5个工作日内提出异议"):
        case.do("decline", "d1-s1:liaison", ground="N-6")
