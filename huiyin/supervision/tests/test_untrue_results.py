"""A result that a call-back found not to be real becomes an order on ground S-06: once, with its evidence."""

from datetime import date, timedelta
from unittest.mock import patch

import pytest

from huiyin.documents import queries as documents
from huiyin.inspection.actions import draw_sample, note_try
from huiyin.inspection.models import Callback
from huiyin.matters.factories import Cast, served
from huiyin.matters.models import Matter
from huiyin.matters.queries.closed import ClosedAsked
from huiyin.supervision.actions import order_untrue
from huiyin.supervision.models import Order

pytestmark = pytest.mark.django_db

FRIDAY = date(2026, 3, 20)
BAD = {"contacted": "no", "real": "undone", "solved": "no", "satisfied": "2"}


def test_s06_one_order_for_each_finding_also_after_a_sudden_end() -> None:
    cast = Cast()
    cases = [served(FRIDAY, cast=cast, seed=seed) for seed in (1, 2, 3)]
    at = cases[0].at + timedelta(hours=2)
    asked = ClosedAsked(since=FRIDAY, until=FRIDAY)
    drawn = draw_sample(asked, size=3, by=cast["xf:supervisor"], at=at)
    calls = list(Callback.objects.filter(sample_id=drawn).order_by("position"))
    for call in calls[:2]:
        note_try(call.pk, "reached", by=cast["xf:clerk"], at=at, answers=BAD, words="没有人来过")
    note_try(calls[2].pk, "reached", by=cast["xf:clerk"], at=at, answers=BAD | {"real": "done"})
    assert order_untrue(at + timedelta(days=1)) == 0, "a rest day"
    monday = at + timedelta(days=3)
    with (
        patch("huiyin.supervision.actions.writing.post.tell_all", side_effect=OSError),
        pytest.raises(OSError),
    ):
        order_untrue(monday)
    assert not Order.objects.exists()
    assert order_untrue(monday, limit=1) == 1 and order_untrue(monday) == 1 and order_untrue(monday) == 0
    first, second = Order.objects.order_by("id")
    assert {first.claim_id, second.claim_id} == {calls[0].claim_id, calls[1].claim_id}
    assert (first.ground, first.unit_id, first.office_id) == ("S-06", cast.unit("d1-s1"), cast.unit("xf"))
    paper = documents.document(first.document_id)
    words = str(paper.sections)
    assert f"回访编号{calls[0].pk}" in words and "没有办，未落实" in words
    assert "没有人来过" not in words, "free words may name somebody"


def test_c1_of_what_became_an_accusation_no_order_is_written() -> None:
    cast = Cast()
    case = served(FRIDAY, cast=cast)
    at = case.at + timedelta(hours=2)
    drawn = draw_sample(ClosedAsked(since=FRIDAY, until=FRIDAY), size=1, by=cast["xf:supervisor"], at=at)
    call = Callback.objects.get(sample_id=drawn)
    note_try(call.pk, "reached", by=cast["xf:clerk"], at=at, answers=BAD)
    Matter.objects.filter(pk=case.matter.pk).update(restricted=True)
    assert order_untrue(at) == 0 and not Order.objects.exists()
