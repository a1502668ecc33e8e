"""Several citizens in one matter: each has the own answer, the own service, the own window (A-9, T-08, U29)."""

from datetime import date

import pytest

from huiyin.kernel.errors import Refused
from huiyin.matters.actions import served
from huiyin.matters.factories import Case, at_stage, register
from huiyin.matters.models import Clock, Paper, Service
from huiyin.matters.states import ClaimState

S = ClaimState
pytestmark = pytest.mark.django_db
HANDLER = "d1-s1:handler"


def _three(words: tuple[str, ...] = ("请求清运垃圾", "请求恢复路灯")) -> tuple[Case, list[Case]]:
    """A matter that takes in two others, and all three cases."""
    main = at_stage(S.HANDLING)
    others = [register(main.cast, seed=n, text=text) for n, text in enumerate(words, start=2)]
    for case in others:
        case.do("join", "xf:clerk", number=main.registered.number, reason="同一小区同一问题")
    main.at = max(case.at for case in others)
    return main, others


def _answered() -> tuple[Case, list[Case]]:
    main, others = _three()
    main.do("issue_opinion", HANDLER)
    return main, others


def _window(main: Case, case: Case) -> Clock | None:
    return served.window_of(main.claim.pk, case.registered.arrival_id, "T-08")


def test_the_answer_goes_to_each_with_the_own_number_and_words() -> None:
    main, others = _answered()
    papers = {paper.arrival_id: paper for paper in Paper.objects.filter(kind="D-09")}
    assert set(papers) == {case.registered.arrival_id for case in (main, *others)}
    for case, words in zip((main, *others), ("下水道堵塞", "清运垃圾", "恢复路灯"), strict=True):
        said = str(papers[case.registered.arrival_id].document.sections)
        assert case.registered.number in said
        assert words in said
        assert "一个月内完成管道更换" in said, "the opinion is common to all"
        for other in (main, *others):
            assert other is case or other.registered.number not in said
    assert len({paper.document.number for paper in papers.values()}) == 3


def test_a_personal_number_in_the_words_of_one_does_not_stop_the_answer_to_all() -> None:
    main, (other,) = _three(("身份证110101199003077993，请求恢复路灯",))
    main.do("issue_opinion", HANDLER)
    said = str(Paper.objects.get(kind="D-09", arrival_id=other.registered.arrival_id).document.sections)
    assert "请求恢复路灯" in said
    assert "110101199003077993" not in said


def test_served_at_once_all_windows_open_on_one_day() -> None:
    """T-08: without a choice, the day and proof hold for everybody."""
    main, others = _answered()
    main.do("serve", HANDLER, on=date(2026, 5, 14))
    assert Service.objects.count() == 3
    assert {_window(main, case).rolled for case in (main, *others)} == {date(2026, 6, 15)}
    assert main.clock("X-SERVE") is None


def test_each_window_counts_by_the_own_service() -> None:
    """A-9: one citizen is served, then another; who was not served has no window that runs out."""
    main, (second, third) = _answered()
    main.do("serve", HANDLER, on=date(2026, 5, 14), number=second.registered.number)
    assert main.state is S.SERVED, "the answer takes effect with the first service"
    assert _window(main, second).rolled == date(2026, 6, 15)
    assert _window(main, main) is _window(main, third) is None
    assert main.clock("X-SERVE") is not None, "the duty towards the others is not met"
    main.do("serve_others", HANDLER, on=date(2026, 5, 21), number=main.registered.number)
    assert main.clock("X-SERVE") is not None
    main.do("serve_others", HANDLER, on=date(2026, 5, 26))
    assert [_window(main, case).started_on.day for case in (main, second, third)] == [21, 14, 26]
    assert main.clock("X-SERVE").met if main.clock("X-SERVE") else True
    assert Clock.objects.get(claim=main.claim, rule="X-SERVE").met
    last = Service.objects.get(paper__kind="D-09", paper__arrival_id=third.registered.arrival_id)
    assert last.served_on == date(2026, 5, 26)


def test_nobody_is_served_twice() -> None:
    main, (second, _third) = _answered()
    main.do("serve", HANDLER, number=second.registered.number)
    with pytest.raises(Refused) as refused:
        main.do("serve_others", HANDLER, number=second.registered.number)
    assert refused.value.field == "number"
    main.do("serve_others", HANDLER)
    with pytest.raises(Refused) as refused:
        main.do("serve_others", HANDLER)
    assert refused.value.code == "action.wrong_state"


def test_not_before_the_paper_of_the_one_served() -> None:
    main, (second, _third) = _answered()
    with pytest.raises(Refused) as refused:
        main.do("serve", HANDLER, number=second.registered.number, served_on=date(2026, 3, 1))
    assert refused.value.code == "date.before_issue"


def test_the_review_asks_for_the_own_window() -> None:
    """T-08: late for the one is in time for the other."""
    main, (second, third) = _answered()
    main.do("serve", HANDLER, on=date(2026, 5, 14), number=second.registered.number)
    main.do("serve_others", HANDLER, on=date(2026, 6, 10))
    with pytest.raises(Refused) as refused:
        main.do("request_review", second.citizen, on=date(2026, 6, 20))
    assert refused.value.code.startswith("review.")
    main.do("request_review", third.citizen, on=date(2026, 6, 20))
    assert main.state is S.UNDER_REVIEW
    assert _window(main, third).met
    assert _window(main, main).ended_on is None, "the window of the others stays open"


def test_archived_only_when_the_answer_has_reached_everybody() -> None:
    main, (second, _third) = _answered()
    main.do("serve", HANDLER, number=second.registered.number)
    with pytest.raises(Refused) as refused:
        main.do("archive", "xf:clerk", after=60)
    assert refused.value.code == "archive.waiting"
    main.do("serve_others", HANDLER)
    with pytest.raises(Refused) as refused:
        main.do("archive", "xf:clerk", after=1)
    assert refused.value.code == "archive.window_open"
    main.do("archive", "xf:clerk", after=60)
