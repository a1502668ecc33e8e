"""Workers ended in the midst of a sweep, and sweeps beside one another: none missing, none doubled (R5)."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from contextlib import suppress
from datetime import date, timedelta
from functools import partial

import pytest

from huiyin.audit import queries as audit
from huiyin.documents.models import Document
from huiyin.kernel.errors import HuiyinError
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Case, Cast, at_stage, register
from huiyin.matters.models import Clock
from huiyin.post.models import Message
from huiyin.supervision.actions import check_procedure, issue_order, suggest, sweep
from huiyin.supervision.models import Checked, Finding, Order
from huiyin.supervision.tests.conftest import morning
from huiyin.supervision.tests.limits import Told, write
from tests.machine.sudden import KILLED, ended, in_process, until

pytestmark = pytest.mark.django_db(transaction=True)

#: The first day of work after National Day; the limits have ended before the holiday, in it, or end soon after it.
DAY = date(2026, 10, 8)
LATE = [Told(DAY - timedelta(days=60), DAY - timedelta(days=back)) for back in (12, 9, 13)]
SOON = [Told(DAY - timedelta(days=60), DAY + timedelta(days=ahead)) for ahead in (1, 2)]
KINDS = ("D-20", "D-21", "D-22")
MATTERS, TIMES, BESIDE = 12, 20, 4


def owed_to(cast: Cast) -> set[tuple[str, int]]:
    """Limits of some matters, and the papers that they are owed."""
    wanted = set()
    for seed in range(1, MATTERS + 1):
        case = register(cast, seed=seed)
        Clock.objects.filter(claim=case.claim).update(ended_on=DAY)
        clocks = write(case.claim, LATE + SOON)
        wanted |= {
            (f"limit:{clock.pk}:0", 2 if place < len(LATE) else 1) for place, clock in enumerate(clocks)
        }
        wanted |= found_in(case)
    return wanted


def found_in(case: Case) -> set[tuple[str, int]]:
    """Two findings on one ground, which are one order, and one that leads to a suggestion first."""
    first, _second, minor = (
        Finding.objects.create(
            matter_id=case.matter.pk,
            claim=case.claim,
            rule=rule,
            unit_id=case.claim.unit_id,
            side="unit",
            said="案卷中没有记录。",
            seen_on=DAY - timedelta(days=30),
        )
        for rule in ("PA-21", "PA-23", "PA-04")
    )
    return {(f"finding:{first.pk}", 2), (f"finding:{minor.pk}", 0)}


def swept() -> None:
    """Sweep until nothing is left."""
    while sweep(morning(DAY), limit=7, batch=3):
        pass


def check(wanted: set[tuple[str, int]]) -> None:
    """Each paper once, with its number, its notice and its audit row; no number taken by a paper that is not there."""
    assert sorted(Order.objects.values_list("subject", "rung")) == sorted(wanted)
    papers = Document.objects.filter(kind__in=KINDS)
    assert sorted(papers.values_list("id", flat=True)) == sorted(
        Order.objects.values_list("document_id", flat=True)
    )
    for sequences in _by_series(papers.values_list("unit_id", "kind", "year", "sequence")).values():
        assert sorted(sequences) == list(range(1, len(sequences) + 1))
    told = Counter(Message.objects.filter(key__startswith="order:").values_list("key", flat=True))
    assert len(told) == len(wanted)
    assert not Finding.objects.filter(order=None).exists(), "each is taken up"
    assert audit.verify().ok


def _by_series(rows: Iterable[tuple[int, str, int, int | None]]) -> dict[tuple[int, str, int], list[int]]:
    found: defaultdict[tuple[int, str, int], list[int]] = defaultdict(list)
    for unit, kind, year, sequence in rows:
        found[unit, kind, year].append(sequence or 0)
    return found


def test_a_worker_killed_twenty_times_leaves_nothing_out_and_nothing_twice() -> None:
    wanted = owed_to(Cast())
    for turn in range(TIMES):
        assert ended(in_process(lambda turn=turn: until(3 + turn, swept))) == KILLED
        written = Order.objects.count()
        assert written == Document.objects.filter(kind__in=KINDS).count()
    assert 0 < written < len(wanted)
    assert ended(in_process(lambda: sweep(morning(DAY)))) == 0
    check(wanted)
    assert sweep(morning(DAY)) == 0


def test_four_sweeps_at_once_write_what_one_would() -> None:
    wanted = owed_to(Cast())
    processes = [in_process(swept) for _each in range(BESIDE)]
    assert [ended(pid) for pid in processes] == [0] * BESIDE
    check(wanted)
    Clock.objects.filter(strict__gt=DAY).update(
        strict=DAY + timedelta(days=1), rolled=DAY + timedelta(days=1)
    )
    after = DAY + timedelta(days=4)
    assert sweep(morning(after)) == len(SOON) * MATTERS
    assert sweep(morning(after)) == 0
    assert Order.objects.filter(rung=2).count() == (len(LATE) + len(SOON) + 1) * MATTERS


def test_sweeps_a_check_and_people_at_once_write_each_finding_into_one_paper() -> None:
    """A supervisor suggests about some and orders about others, while sweeps and the check go on: none doubled."""
    cast = Cast()
    cases = [at_stage(ClaimState.HANDLING, cast=cast, seed=seed) for seed in range(1, 9)]
    Clock.objects.update(ended_on=DAY)
    for case in cases:
        found_in(case)
    checked = [Checked(matter_id=case.matter.pk, version=case.matter.version, on=DAY) for case in cases[2:]]
    Checked.objects.bulk_create(checked)
    office, at = cast["xf:supervisor"], morning(DAY)
    copied = Finding.objects.filter(rule="PA-23").values_list("pk", flat=True)

    def by_hand() -> None:
        for finding_id, case in zip(copied, reversed(cases), strict=True):
            for act in (partial(suggest, finding_id), partial(issue_order, case.claim.pk, "S-04")):
                with suppress(HuiyinError):
                    act(by=office, at=at)

    work = (swept, swept, by_hand, by_hand, partial(check_procedure, at, whole=True))
    assert [ended(pid) for pid in [in_process(each) for each in work]] == [0] * len(work)
    swept()
    assert Finding.objects.filter(ended_by="gone").count() == 6, "the check looked at two matters"
    assert not Finding.objects.filter(ended_at=None, order=None, seen_on__lt=DAY).exists()
    under_way = Counter(Order.objects.filter(rung=2).values_list("claim_id", "ground"))
    assert set(under_way.values()) <= {1}, "one order for claim and ground"
    papers = Document.objects.filter(kind__in=KINDS)
    assert sorted(papers.values_list("id", flat=True)) == sorted(
        Order.objects.values_list("document_id", flat=True)
    )
    assert audit.verify().ok
