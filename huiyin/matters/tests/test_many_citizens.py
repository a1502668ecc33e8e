"""What an action costs does not grow with the number of citizens who are told of it (U29)."""

from collections import Counter
from collections.abc import Iterable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from huiyin.matters.factories import Case, register
from huiyin.matters.models import Arrival, Clock, Paper, Service
from huiyin.post.models import Message

pytestmark = pytest.mark.django_db
HANDLER = "d1-s1:handler"
#: Every action of the way tells all citizens; who performs it.
WAY = (
    ("classify", "xf:clerk"),
    ("forward", "xf:clerk"),
    ("choose_way", HANDLER),
    ("accept", HANDLER),
    ("ask_petitioner", HANDLER),
    ("extend", "d1-s1:head"),
    ("issue_opinion", HANDLER),
    ("serve", HANDLER),
    ("request_review", ""),
    ("decide_review", "d1-gov:reviewer"),
    ("serve_review", "d1-gov:reviewer"),
)


def _joined(count: int) -> Case:
    main = register()
    for seed in range(2, count + 1):
        other = register(main.cast, seed=seed, text=f"请求恢复{seed}号院路灯，夜间摔倒两人。")
        other.do("join", "xf:clerk", number=main.registered.number, reason="同一小区")
    return main


def _costs(main: Case) -> dict[str, int]:
    found = {}
    for verb, who in WAY:
        with CaptureQueriesContext(connection) as asked:
            main.do(verb, who)
        found[verb] = len(asked)
    return found


def _running(papers: Iterable[Paper]) -> list[str]:
    """The numbers of papers, one after the other without a gap."""
    first = next(iter(papers)).document
    if first.sequence is None:
        return []
    stem = first.number.removesuffix(f"{first.sequence}号")
    return [f"{stem}{first.sequence + place}号" for place, _paper in enumerate(papers)]


def test_u29_what_all_are_told_is_written_together() -> None:
    few, many = _costs(_joined(3)), _costs(_joined(30))
    assert {verb: count for verb, count in many.items() if count > few[verb] + 3} == {}


def test_u29_each_has_the_own_notice_paper_number_proof_and_window() -> None:
    main = _joined(4)
    _costs(main)
    numbers = set(Arrival.objects.values_list("number", flat=True))
    for kind, each in (("D-05", 1), ("D-08", 1), ("D-09", 1), ("D-10", 1), ("D-28", 2)):
        papers = Paper.objects.filter(kind=kind).select_related("arrival", "document")
        assert Counter(paper.arrival.number for paper in papers) == dict.fromkeys(numbers, each)
        assert all(paper.arrival.number in str(paper.document.sections) for paper in papers)
        assert [paper.document.number for paper in papers if paper.document.sequence] == _running(papers)
    assert Service.objects.count() == 8
    assert Clock.objects.filter(rule="T-08").values("arrival_id").distinct().count() == 4
    told = Message.objects.filter(template="accepted").values_list("variables__number", flat=True)
    assert len(set(told)) == 4
