"""Several citizens of one claim: each has the own remedy, and one review answers them all (T-08, T-10, U29)."""

from datetime import date, timedelta

import pytest

from huiyin.kernel.errors import Refused
from huiyin.matters import queries as matters
from huiyin.matters.actions import ClaimState, served
from huiyin.matters.factories import Case, at_stage, register
from huiyin.matters.models import Arrival, Clock, Paper
from huiyin.post.queries import to_petitioners
from huiyin.review.models import Review

S = ClaimState
pytestmark = pytest.mark.django_db
HANDLER, REVIEWER = "d1-s1:handler", "d1-gov:reviewer"


def _two() -> tuple[Case, Case]:
    """A matter that took in another one, answered and served to both citizens on one day."""
    main = at_stage(S.HANDLING)
    other = register(main.cast, seed=2, text="三号楼污水外溢，请求清理。")
    other.do("join", "xf:clerk", number=main.registered.number, reason="同一小区同一问题")
    main.at = other.at
    main.do("issue_opinion", HANDLER)
    main.do("serve", HANDLER, on=date(2026, 5, 14))
    return main, other


def _decided(main: Case) -> None:
    main.do("decide_review", REVIEWER, after=1)
    main.do("serve_review", REVIEWER, after=1)


def _rows(stage: str = "review") -> list[Review]:
    return list(Review.objects.filter(stage=stage).order_by("id"))


def _heard(case: Case) -> list[str]:
    person = Arrival.objects.get(pk=case.registered.arrival_id).petitioner_id
    assert person is not None
    return [message.template for message in to_petitioners([person])]


def _window(main: Case, case: Case, rule: str) -> Clock | None:
    return served.window_of(main.claim.pk, case.registered.arrival_id, rule)


def test_the_request_of_one_leaves_the_window_of_the_other() -> None:
    main, other = _two()
    main.do("request_review", after=1)
    mine, theirs = (_window(main, case, "T-08") for case in (main, other))
    assert mine is not None
    assert theirs is not None
    assert (mine.met, theirs.ended_on) == (True, None)


def test_the_other_is_told_and_only_the_asker_is_confirmed() -> None:
    main, other = _two()
    main.do("request_review", after=1)
    assert "review_requested" in _heard(main)
    assert "review_open" not in _heard(main)
    assert "review_open" in _heard(other)
    assert "review_requested" not in _heard(other)


def test_a_second_request_joins_the_review_under_way() -> None:
    """T-09: the same organ, and its days do not begin anew."""
    main, other = _two()
    main.do("request_review", after=1)
    limit = main.clock("T-09")
    main.do("request_review", other.citizen, after=5)
    first, second = _rows()
    assert main.state is S.UNDER_REVIEW
    assert main.clock("T-09") == limit
    assert first.organ_id == second.organ_id
    assert first.against_id != second.against_id
    assert second.arrival_id == other.registered.arrival_id
    with pytest.raises(Refused):
        main.do("request_review", other.citizen)


def test_one_decision_answers_both_and_opens_both_windows() -> None:
    """D-10, T-10: each has the own paper with the own number."""
    main, other = _two()
    main.do("request_review", after=1)
    main.do("request_review", other.citizen, after=1)
    _decided(main)
    papers = Paper.objects.filter(kind="D-10")
    assert {paper.arrival_id for paper in papers} == {
        main.registered.arrival_id,
        other.registered.arrival_id,
    }
    assert {row.result for row in _rows()} == {"uphold"}
    assert {row.served_on for row in _rows()} == {main.at.date()}
    for case in (main, other):
        window = _window(main, case, "T-10")
        assert window is not None
        assert window.started_on == main.at.date()


def test_who_did_not_ask_is_not_named_as_asking() -> None:
    main, other = _two()
    main.do("request_review", after=1)
    _decided(main)
    said = str(Paper.objects.get(kind="D-10", arrival_id=other.registered.arrival_id).document.sections)
    assert "共同反映此事的其他信访人" in said
    assert main.registered.number not in said


def test_after_the_review_of_one_the_other_still_has_the_own() -> None:
    """T-08: thirty days from the own receipt, whatever others did in them."""
    main, other = _two()
    main.do("request_review", after=1)
    _decided(main)
    main.do("request_review", other.citizen, on=date(2026, 6, 15))
    assert main.state is S.UNDER_REVIEW
    with pytest.raises(Refused):
        main.do("request_review")
    _decided(main)
    window = _window(main, main, "T-10")
    assert window is not None
    assert window.started_on == main.at.date(), "nobody's window became shorter"
    main.do("request_recheck")
    assert main.state is S.UNDER_RECHECK


def test_who_withdrew_is_not_answered_with_the_others() -> None:
    main, other = _two()
    main.do("request_review", after=1)
    main.do("withdraw", requested_on=None, proof=None)
    assert main.state is S.SERVED
    main.do("request_review", other.citizen, after=1)
    main.do("decide_review", REVIEWER, after=1)
    assert [row.result for row in _rows()] == ["", "uphold"]


def test_a_recheck_is_joined_too() -> None:
    main, other = _two()
    main.do("request_review", after=1)
    _decided(main)
    main.do("request_recheck", after=1)
    limit, organ = main.clock("T-11"), main.claim.review_unit_id
    main.do("request_recheck", other.citizen, after=2)
    assert (main.clock("T-11"), main.claim.review_unit_id) == (limit, organ)
    assert {row.organ_id for row in _rows("recheck")} == {organ}
    assert {row.respondent_id for row in _rows("recheck")} == {main.cast.unit("d1-gov")}
    main.do("decide_recheck", "gov:reviewer", after=1)
    main.do("serve_recheck", "gov:reviewer", after=1)
    assert main.state is S.CONCLUDED
    assert Paper.objects.filter(kind="D-11").count() == 2


def test_an_office_names_for_whom_it_enters_the_letter() -> None:
    main, other = _two()
    posted = main.at.date() + timedelta(1)
    main.at += timedelta(3)
    main.do("request_review", "xf:clerk", posted_on=posted, number=other.registered.number)
    assert _rows()[0].arrival_id == other.registered.arrival_id
    main.do("request_review", "xf:clerk", posted_on=posted)
    assert _rows()[1].arrival_id == main.registered.arrival_id, "the one who still may ask"
    with pytest.raises(Refused):
        main.do("request_review", "xf:clerk", posted_on=posted, number=other.registered.number)


def test_no_citizen_reads_the_number_of_another() -> None:
    """U29: only an office chooses for whom it enters a request."""
    main, other = _two()
    for actor, shown in ((main.citizen, False), (main.cast["xf:clerk"], True)):
        offered = matters.offer(actor, main.claim.pk, "request_review", at=main.at)
        assert (other.registered.number in str(offered.choices)) is shown
    with pytest.raises(Refused):
        main.do("request_review", number=other.registered.number)
