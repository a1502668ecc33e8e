"""What a region's profile changes in review and recheck (R-604, P-1)."""

from dataclasses import replace
from datetime import timedelta

import pytest

from huiyin.catalogue import queries as catalogue
from huiyin.kernel.errors import Refused
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import USUAL, Case, at_stage
from huiyin.matters.queries import offer

S = ClaimState
REVIEWER, HANDLER = "d1-gov:reviewer", "d1-s1:handler"
NEW = "经复查，原处理意见认定事实不清，责令重新调查核实后作出处理意见。"
pytestmark = pytest.mark.django_db


@pytest.fixture
def without(monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    """Let a place apply that is as the national one, but without a feature."""

    def leave_out(name: str) -> None:
        here = catalogue.profile("national")
        features = {**here.features, name: replace(here.features[name], on=False)}
        place = replace(here, features=features)
        monkeypatch.setattr(catalogue, "profile", lambda code=None: place)

    return leave_out


def _ordered_anew() -> Case:
    case = at_stage(S.UNDER_REVIEW)
    case.do("decide_review", REVIEWER, result="order_anew", opinion=NEW, new_limit_days=20)
    case.do("serve_review", REVIEWER)
    return case


def _nearly_the_old(case: Case) -> str:
    old: str = USUAL["issue_opinion"](case)["opinion"]
    return old + "特此答复"


@pytest.mark.parametrize("profile", ["beijing", "shandong"])
def test_basically_the_same_opinion_is_refused_where_the_local_text_says_so(
    settings: object, profile: str
) -> None:
    """R-604: 北京 Art. 50, 山东 Art. 45."""
    settings.HUIYIN_PROFILE = profile  # type: ignore[attr-defined]
    case = _ordered_anew()
    with pytest.raises(Refused) as refused:
        case.do("issue_opinion", HANDLER, opinion=_nearly_the_old(case))
    assert refused.value.code == "opinion.same_again"


@pytest.mark.parametrize("profile", ["national", "shanghai", "zhejiang"])
def test_elsewhere_only_the_repeated_words_are_refused(settings: object, profile: str) -> None:
    """R-604: the other texts are silent."""
    settings.HUIYIN_PROFILE = profile  # type: ignore[attr-defined]
    case = _ordered_anew()
    with pytest.raises(Refused):
        case.do("issue_opinion", HANDLER, opinion=USUAL["issue_opinion"](case)["opinion"])
    case.do("issue_opinion", HANDLER, opinion=_nearly_the_old(case))
    assert case.state is S.OPINION_ISSUED


def test_where_a_place_knows_no_order_to_act_anew_none_is_offered(without) -> None:  # type: ignore[no-untyped-def]
    """R-604."""
    case = at_stage(S.UNDER_REVIEW)
    assert "order_anew" in _results(case)
    without("review_may_order_anew")
    assert "order_anew" not in _results(case)
    with pytest.raises(Refused):
        case.do("decide_review", REVIEWER, result="order_anew", opinion=NEW, new_limit_days=20)
    case.do("decide_review", REVIEWER)


def _results(case: Case) -> set[str]:
    offered = offer(case.cast[REVIEWER], case.claim.pk, "decide_review", at=case.at)
    return {value for value, _label in offered.choices["result"]}


@pytest.mark.parametrize(("excluded", "moved"), [(True, 3), (False, 0)])
def test_a_hearing_lengthens_a_recheck_only_where_its_time_does_not_count(  # type: ignore[no-untyped-def]
    without, excluded: bool, moved: int
) -> None:
    """P-1: 听证所需时间不计算在前款规定的期限内."""
    if not excluded:
        without("hearing_excluded_in_recheck")
    case = at_stage(S.UNDER_RECHECK)
    before = case.clock("T-11")
    assert before is not None
    first = before.started_on + timedelta(2)
    last = first + timedelta(2)
    case.do("hold_hearing", "gov:reviewer", on=last, first_day=first, last_day=last)
    after = case.clock("T-11")
    assert after is not None
    assert (after.strict - before.strict).days == moved
