"""Several citizens are served a decision one by one: each has the own service and the own window (A-9, T-10)."""

from datetime import date

import pytest

from huiyin.kernel.errors import NotAllowed, Refused
from huiyin.matters import queries as matters
from huiyin.matters.actions import ClaimState, served
from huiyin.matters.factories import Case, at_stage, register
from huiyin.matters.models import Arrival, Clock, Service
from huiyin.post.queries import to_petitioners
from huiyin.review.models import Review
from huiyin.review.queries import reviews

S = ClaimState
pytestmark = pytest.mark.django_db
HANDLER, REVIEWER = "d1-s1:handler", "d1-gov:reviewer"
FIRST, SECOND = date(2026, 6, 2), date(2026, 6, 9)


def _reviewed(**decision: object) -> tuple[Case, Case]:
    """A matter of two citizens who both asked for a review, which is decided."""
    main = at_stage(S.HANDLING)
    other = register(main.cast, seed=2, text="三号楼污水外溢，请求清理。")
    other.do("join", "xf:clerk", number=main.registered.number, reason="同一小区同一问题")
    main.at = other.at
    main.do("issue_opinion", HANDLER)
    main.do("serve", HANDLER, on=date(2026, 5, 14))
    main.do("request_review", after=1)
    main.do("request_review", other.citizen, after=1)
    main.do("decide_review", REVIEWER, after=1, **decision)
    return main, other


def _rechecked(**decision: object) -> tuple[Case, Case]:
    main, other = _reviewed()
    main.do("serve_review", REVIEWER, after=1)
    main.do("request_recheck", after=1)
    main.do("decide_recheck", "gov:reviewer", after=1, **decision)
    return main, other


def _window(main: Case, case: Case) -> Clock | None:
    return served.window_of(main.claim.pk, case.registered.arrival_id, "T-10")


def _status(case: Case, main: Case) -> str:
    return matters.tracking(case.citizen, on=main.at.date()).status


def _heard(case: Case) -> list[str]:
    person = Arrival.objects.get(pk=case.registered.arrival_id).petitioner_id
    assert person is not None
    return [message.template for message in to_petitioners([person])]


def test_each_window_counts_by_the_own_service() -> None:
    """T-10: who was not served has no window that runs out, and the duty to serve is not met."""
    main, other = _reviewed()
    main.do("serve_review", REVIEWER, on=FIRST, number=main.registered.number)
    first = _window(main, main)
    assert (main.state, _window(main, other)) == (S.REVIEW_SERVED, None)
    assert first is not None
    assert first.started_on == FIRST
    assert main.clock("X-SERVE") is not None
    main.do("serve_review_others", REVIEWER, on=SECOND)
    second = _window(main, other)
    assert second is not None
    assert second.started_on == SECOND
    assert first == _window(main, main)
    assert main.clock("X-SERVE") is None
    assert [row.served_on for row in Review.objects.order_by("id")] == [FIRST, SECOND]
    assert Clock.objects.filter(claim=main.claim, rule="X-SERVE").last().met  # type: ignore[union-attr]


def test_only_who_was_served_reads_and_hears_of_it() -> None:
    """U29."""
    main, other = _reviewed()
    main.do("serve_review", REVIEWER, on=FIRST, number=main.registered.number)
    assert (_status(main, main), _status(other, main)) == ("已答复", "复查复核中")
    assert ("review_served" in _heard(main), "review_served" in _heard(other)) == (True, False)
    mine, theirs = (reviews(case.citizen, main.matter.pk, on=FIRST) for case in (main, other))
    assert [row.served_on for row in mine] == [FIRST]
    assert [(row.served_on, row.opinion) for row in theirs] == [(None, "")]
    main.do("serve_review_others", REVIEWER, on=SECOND)
    assert _status(other, main) == "已答复"
    assert "review_served" in _heard(other)


def test_nobody_is_served_twice_and_only_offices_serve() -> None:
    main, other = _reviewed()
    main.do("serve_review", REVIEWER, number=other.registered.number)
    with pytest.raises(Refused) as refused:
        main.do("serve_review_others", REVIEWER, number=other.registered.number)
    assert refused.value.field == "number"
    with pytest.raises(NotAllowed):
        main.do("serve_review_others", HANDLER)
    main.do("serve_review_others", "xf:clerk")
    with pytest.raises(Refused) as refused:
        main.do("serve_review_others", REVIEWER)
    assert refused.value.code == "action.wrong_state"


def test_it_goes_back_with_the_first_service_and_the_others_get_theirs() -> None:
    """R-604: an annulled opinion opens no window for anybody."""
    main, other = _reviewed(result="revoke")
    main.do("serve_review", REVIEWER, on=FIRST, number=main.registered.number)
    anew = main.clock("X-REVIEW-NEW")
    assert main.state is S.HANDLING
    main.do("serve_review_others", REVIEWER, on=SECOND)
    assert main.clock("X-REVIEW-NEW") == anew
    assert _window(main, main) is _window(main, other) is None
    assert Service.objects.filter(paper__kind="D-10").count() == 2


def test_the_final_opinion_is_served_one_by_one_too() -> None:
    """D-11, N-4: no window follows it, and nothing is archived before it has reached everybody."""
    main, other = _rechecked()
    main.do("serve_recheck", "gov:reviewer", number=main.registered.number)
    assert main.state is S.CONCLUDED
    assert (_status(main, main), _status(other, main)) == ("已办结", "复查复核中")
    with pytest.raises(Refused) as refused:
        main.do("archive", "xf:clerk", after=60)
    assert refused.value.code == "archive.waiting"
    main.do("serve_review_others", "gov:clerk")
    assert "recheck_served" in _heard(other)
    assert not Clock.objects.filter(claim=main.claim, rule="T-10", ended_on__isnull=True).exists()
    main.do("archive", "xf:clerk")


def test_an_asker_who_withdrew_does_not_undo_the_decision() -> None:
    """The last request is that of somebody who left undecided: what was decided for the other takes effect."""
    main = at_stage(S.HANDLING)
    other = register(main.cast, seed=2, text="三号楼污水外溢，请求清理。")
    other.do("join", "xf:clerk", number=main.registered.number, reason="同一小区同一问题")
    main.at = other.at
    main.do("issue_opinion", HANDLER)
    main.do("serve", HANDLER)
    main.do("request_review", after=1)
    main.do("request_review", other.citizen, after=1)
    main.do("withdraw", other.citizen, requested_on=None, proof=None)
    main.do("decide_review", REVIEWER, result="revoke", after=1)
    main.do("serve_review", REVIEWER)
    assert main.state is S.HANDLING
    assert [row.result for row in Review.objects.order_by("id")] == ["revoke", ""]
