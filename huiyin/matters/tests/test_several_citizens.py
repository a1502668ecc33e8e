"""What each of several citizens of one matter sees, and how one of them leaves (U29, R-203)."""

from datetime import date, timedelta

import pytest

from huiyin.documents import queries as documents
from huiyin.kernel.errors import Refused
from huiyin.matters import queries
from huiyin.matters.factories import Case, at_stage, register
from huiyin.matters.models import Clock, Paper, Step
from huiyin.matters.states import OPEN, ClaimState
from huiyin.post.models import Message

S = ClaimState
pytestmark = pytest.mark.django_db
HANDLER = "d1-s1:handler"
WORDS = "请求恢复八号院路灯，夜间摔倒两人。"


def _two(state: ClaimState = S.HANDLING) -> tuple[Case, Case]:
    """A matter with a second citizen, brought to a state by the main one."""
    main = at_stage(S.HANDLING)
    other = register(main.cast, seed=2, text=WORDS)
    other.do("join", "xf:clerk", number=main.registered.number, reason="同一小区")
    main.at = other.at
    way = {
        S.HANDLING: (),
        S.OPINION_ISSUED: ("issue_opinion",),
        S.SERVED: ("issue_opinion", "serve"),
        S.UNDER_REVIEW: ("issue_opinion", "serve", ""),
    }[state]
    for verb in way:
        main.do(verb or "request_review", HANDLER if verb else "")
    return main, other


def _seen(case: Case, main: Case) -> queries.Tracking:
    return queries.tracking(case.citizen, on=main.at.date())


def _kinds(seen: queries.Tracking) -> list[str]:
    return [row["kind"] for row in seen.papers]


def _leave(main: Case, case: Case) -> None:
    main.do("withdraw", case.citizen, requested_on=None, proof=None)


def test_who_joins_later_is_told_of_the_acceptance_in_writing() -> None:
    """T-03: an own notice, though the matter was accepted before."""
    main, other = _two()
    (paper,) = [row for row in _seen(other, main).papers if row["kind"] == "D-05"]
    said = str(documents.document(paper["document_id"]).sections)
    assert other.registered.number in said
    assert WORDS in said
    assert main.registered.number not in said
    assert "李承办" in said


def test_each_sees_the_own_papers_and_no_other() -> None:
    main, other = _two(S.SERVED)
    mine, theirs = _seen(main, main), _seen(other, main)
    assert _kinds(mine) == _kinds(theirs) == ["D-05", "D-09"]
    assert not {row["document_id"] for row in mine.papers} & {row["document_id"] for row in theirs.papers}
    assert all(row["service"] for row in theirs.papers if row["kind"] == "D-09")
    assert main.registered.number not in str(theirs)


def test_papers_of_the_time_before_the_joining_stay() -> None:
    main = at_stage(S.HANDLING)
    other = at_stage(S.HANDLING, cast=main.cast, seed=2)
    other.do("join", "xf:clerk", number=main.registered.number, reason="同一小区")
    assert _kinds(_seen(other, other)) == ["D-05", "D-05"]
    other.do("unjoin", "xf:clerk")
    assert _kinds(_seen(other, other)) == ["D-05"], "what was issued by mistake is not the own matter's"


def test_who_was_not_served_is_still_waiting() -> None:
    """A-9: the one has an answer and a window, the other is promised the service."""
    main, other = _two(S.OPINION_ISSUED)
    main.do("serve", HANDLER, number=main.registered.number)
    (mine,), (theirs,) = _seen(main, main).claims, _seen(other, main).claims
    assert (mine.status, theirs.status) == ("已答复", "正在办理")
    assert [due.rule for due in mine.own_windows] == ["T-08"]
    assert theirs.own_windows == ()
    assert "X-SERVE" in {due.rule for due in theirs.dues}
    assert "X-SERVE" not in {due.rule for due in mine.dues}
    assert "serve" in {step["verb"] for step in _seen(main, main).steps}
    assert "serve" not in {step["verb"] for step in _seen(other, main).steps}
    main.do("serve_others", HANDLER)
    assert _seen(other, main).claims[0].status == "已答复"
    assert "serve_others" not in {step["verb"] for step in _seen(main, main).steps}


def test_what_one_does_alone_is_not_told_to_the_other() -> None:
    main, other = _two()
    main.do("supplement", other.citizen)
    assert "supplement" in {step["verb"] for step in _seen(other, main).steps}
    assert "supplement" not in {step["verb"] for step in _seen(main, main).steps}


@pytest.mark.parametrize("leaver", ["main", "joined"])
def test_one_leaves_and_the_other_goes_on(leaver: str) -> None:
    main, other = _two()
    gone, stays = (main, other) if leaver == "main" else (other, main)
    _leave(main, gone)
    assert main.state is S.HANDLING
    seen, kept = _seen(gone, main), _seen(stays, main)
    assert (seen.claims[0].state, seen.claims[0].outcome_label, seen.status) == (
        S.WITHDRAWN,
        "已撤回",
        "已办结",
    )
    assert (seen.claims[0].dues, seen.claims[0].question) == ((), "")
    assert kept.claims[0].status == "正在办理"
    assert "withdraw" in {step["verb"] for step in seen.steps}
    assert "withdraw" not in {step["verb"] for step in kept.steps}
    main.do("issue_opinion", HANDLER)
    whose = set(Paper.objects.filter(kind="D-09").values_list("arrival_id", flat=True))
    assert whose == {stays.registered.arrival_id}
    main.do("serve", HANDLER)
    assert main.clock("X-SERVE") is None


def test_only_who_leaves_is_told_and_the_unit_goes_on() -> None:
    main, other = _two()
    Message.objects.all().delete()
    _leave(main, other)
    told = {message.template: message.variables["number"] for message in Message.objects.all()}
    assert told == {"withdrawn": other.registered.number, "unit_one_withdrawn": main.registered.number}


def test_who_has_left_does_nothing_more_but_change_consents() -> None:
    """C-4: consents may be withdrawn at any time."""
    main, other = _two()
    _leave(main, other)
    offered = {offer.verb for offer in queries.offers(other.citizen, main.claim.pk, at=main.at)}
    assert offered == {"change_consents"}
    with pytest.raises(Refused) as refused:
        main.do("supplement", other.citizen)
    assert "已撤回" in refused.value.message
    with pytest.raises(Refused):
        _leave(main, other)
    main.do("change_consents", other.citizen)


def test_the_last_one_ends_the_claim() -> None:
    main, other = _two()
    _leave(main, main)
    _leave(main, other)
    assert main.state is S.WITHDRAWN
    assert not Clock.objects.filter(claim=main.claim, ended_on__isnull=True).exists()
    assert Step.objects.filter(verb="withdraw").count() == 2


def test_an_office_says_who_withdraws() -> None:
    main, other = _two()
    with pytest.raises(Refused) as refused:
        main.do("withdraw", "xf:clerk")
    assert (refused.value.code, refused.value.field) == ("withdraw.whose", "number")
    main.do("withdraw", "xf:clerk", number=other.registered.number)
    assert main.state is S.HANDLING
    assert _seen(other, main).claims[0].state is S.WITHDRAWN
    main.do("withdraw", "xf:clerk")
    assert main.state is S.WITHDRAWN


def test_a_citizen_learns_no_other_number_when_withdrawing() -> None:
    main, other = _two()
    offer = queries.offer(other.citizen, main.claim.pk, "withdraw", at=main.at)
    assert main.registered.number not in str(offer.choices)
    with pytest.raises(Refused):
        main.do("withdraw", other.citizen, number=main.registered.number)
    assert main.state is S.HANDLING


def test_the_day_of_the_request_lies_between_receipt_and_today() -> None:
    case = register()
    for day, code in ((-1, "date.before_receipt"), (1, "date.future")):
        with pytest.raises(Refused) as refused:
            case.do("withdraw", "xf:clerk", requested_on=case.at.date() + timedelta(day))
        assert (refused.value.code, refused.value.field) == (code, "requested_on")


def test_with_who_asked_for_it_the_review_ends_and_the_answer_stands() -> None:
    main, _other = _two(S.UNDER_REVIEW)
    _leave(main, main)
    assert main.state is S.SERVED
    assert main.clock("T-09") is None
    assert main.claim.review_unit_id is None


def test_without_another_citizen_the_review_goes_on() -> None:
    main, other = _two(S.UNDER_REVIEW)
    _leave(main, other)
    assert main.state is S.UNDER_REVIEW
    assert main.clock("T-09") is not None
    assert {row.arrival_id for row in Clock.objects.filter(rule="T-08", ended_on__isnull=True)} == set()


def test_with_several_who_ask_the_review_goes_on_until_the_last_of_them_leaves() -> None:
    main, other = _two(S.UNDER_REVIEW)
    main.do("request_review", other.citizen)
    _leave(main, main)
    assert main.state is S.UNDER_REVIEW
    _leave(main, other)
    assert main.state is S.WITHDRAWN, "nobody is left"


def test_a_given_decision_still_reaches_who_stays() -> None:
    main, other = _two(S.UNDER_REVIEW)
    main.do("decide_review", "d1-gov:reviewer")
    _leave(main, main)
    assert main.state is S.REVIEW_DECIDED
    main.do("serve_review", "d1-gov:reviewer")
    windows = Clock.objects.filter(rule="T-10").values_list("arrival_id", flat=True)
    assert list(windows) == [other.registered.arrival_id]


def test_who_has_left_is_not_brought_back_by_unjoining() -> None:
    main, other = _two()
    _leave(main, other)
    with pytest.raises(Refused) as refused:
        other.do("unjoin", "xf:clerk", after=1)
    assert refused.value.code == "unjoin.withdrawn"


def test_a_matter_is_not_left_without_a_citizen() -> None:
    main, other = _two()
    _leave(main, main)
    with pytest.raises(Refused) as refused:
        other.do("unjoin", "xf:clerk", after=1)
    assert refused.value.code == "unjoin.left_alone"


def test_windows_end_for_who_goes_home() -> None:
    """U29: joined by mistake and answered: the own matter stands again, and with it only its own limits."""
    main, other = _two(S.SERVED)
    other.at = main.at
    other.do("unjoin", "xf:clerk")
    open_now = Clock.objects.filter(rule="T-08", ended_on__isnull=True)
    assert [row.arrival_id for row in open_now] == [main.registered.arrival_id]


@pytest.mark.parametrize("state", sorted(OPEN - {S.HANDED_OVER, S.DIVERTED}))
def test_after_the_answer_nobody_is_joined(state: ClaimState) -> None:
    """Who came later gets the own handling and the own answer."""
    main = at_stage(state)
    late = register(main.cast, seed=9, at=main.at)
    joins = state in {S.REGISTERED, S.FORWARDED, S.OBJECTED, S.DISPUTED, S.HANDLING, S.SIMPLIFIED}
    if joins:
        late.do("join", "xf:clerk", number=main.registered.number, reason="同一小区")
        return
    with pytest.raises(Refused) as refused:
        late.do("join", "xf:clerk", number=main.registered.number, reason="同一小区")
    assert refused.value.code == "join.target_late"


def test_days_of_each_window(on: date = date(2026, 5, 14)) -> None:
    main, other = _two(S.OPINION_ISSUED)
    main.do("serve", HANDLER, on=on)
    for case in (main, other):
        (window,) = _seen(case, main).claims[0].own_windows
        assert (window.started_on, window.rolled) == (on, date(2026, 6, 15))
