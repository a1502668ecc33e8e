"""Sixteen hands on one matter at once: exactly one wins, and nothing is half done (R4)."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from django.db import connection

from huiyin.audit import queries as audit
from huiyin.kernel.errors import HuiyinError
from huiyin.matters.actions import ClaimState, perform
from huiyin.matters.factories import USUAL, Case, Cast, at_stage, register
from huiyin.matters.models import Arrival, Assignment, Step
from tests.machine import holds

S = ClaimState
HANDS = 16
pytestmark = pytest.mark.django_db(transaction=True)


def _all_at_once(tries: list[Callable[[], object]]) -> list[object]:
    """Run all tries at the same moment in threads of their own; return each one's result or error."""
    start = Barrier(len(tries))

    def run(one: Callable[[], object]) -> object:
        try:
            start.wait(timeout=30)
            return one()
        except HuiyinError as error:
            return error
        finally:
            connection.close()

    with ThreadPoolExecutor(len(tries)) as pool:
        return list(pool.map(run, tries))


def _winners(results: list[object]) -> list[object]:
    return [result for result in results if not isinstance(result, HuiyinError)]


def _check(case: Case) -> None:
    holds.after_action(case.registered.matter_id, list(case.cast.seats.values()), case.at.date())
    assert audit.verify().ok


def _try(case: Case, verb: str, seat: str, version: int | None, **values: object) -> Callable[[], object]:
    by = case.cast[seat] if seat else case.citizen
    usual = USUAL[verb](case) if verb in USUAL else {}
    claim_id, at = case.claim.pk, case.at + timedelta(hours=1)
    return lambda: perform(verb, claim_id=claim_id, by=by, at=at, values=usual | values, version=version)


def test_conflicting_actions_on_what_all_had_seen() -> None:
    """Forward, decline, classify, withdraw, link: whoever acts on the version seen first wins, fifteen are told."""
    case = register()
    other = register(case.cast, seed=2)
    case.do("classify", "xf:clerk")
    version = case.matter.version
    kinds = [
        _try(case, "forward", "xf:clerk", version),
        _try(case, "decline", "xf:clerk", version),
        _try(case, "classify", "xf:clerk", version),
        _try(case, "withdraw", "", version),
        _try(case, "split", "xf:clerk", version),
        _try(case, "join", "xf:clerk", version, number=other.registered.number, reason="同一问题"),
    ]
    results = _all_at_once([kinds[n % len(kinds)] for n in range(HANDS)])
    assert len(_winners(results)) == 1
    # A citizen whose matter has just been joined into another looks for it in vain; all others are told why.
    told = [result.code for result in results if isinstance(result, HuiyinError)]
    joined = case.state is S.JOINED
    assert set(told) <= {"matter.changed", "claim.unknown"} if joined else set(told) == {"matter.changed"}
    assert case.matter.version == version + (2 if len(case.claims) > 1 else 1) or len(case.claims) > 1
    _check(case)


def test_sixteen_forwardings_make_one_owner() -> None:
    """Without a version too: the first sending moves the claim out of the register's hands."""
    case = register()
    case.do("classify", "xf:clerk")
    targets = ["d1-s1", "d2-s2", "d1-cg", "d1-build"]
    tries = [
        _try(case, "forward", "xf:clerk", None, unit=case.cast.unit(targets[n % len(targets)]))
        for n in range(HANDS)
    ]
    results = _all_at_once(tries)
    assert len(_winners(results)) == 1
    assert Assignment.objects.filter(claim=case.claim).count() == 1
    assert Step.objects.filter(claim=case.claim, verb="forward").count() == 1
    _check(case)


def test_extend_and_conclude_do_not_both_happen() -> None:
    case = at_stage(S.HANDLING)
    tries = [
        _try(case, "extend", "d1-s1:head", None)
        if n % 2
        else _try(case, "issue_opinion", "d1-s1:handler", None)
        for n in range(HANDS)
    ]
    results = _all_at_once(tries)
    verbs = list(Step.objects.filter(claim=case.claim).values_list("verb", flat=True))
    assert verbs.count("issue_opinion") == 1
    assert verbs.count("extend") <= 1
    assert len(_winners(results)) == 1 + verbs.count("extend")
    _check(case)


def test_joined_into_each_other_only_one_way() -> None:
    """Two matters that want each other: no deadlock, no circle, every citizen handled in exactly one of them."""
    cast = Cast()
    pair = register(cast), register(cast, seed=2)
    tries = []
    for n in range(HANDS):
        one, other = pair[n % 2], pair[1 - n % 2]
        tries.append(_try(one, "join", "xf:clerk", None, number=other.registered.number, reason="同一问题"))
    results = _all_at_once(tries)
    assert len(_winners(results)) <= 1
    if not _winners(results):
        pair[0].do("join", "xf:clerk", number=pair[1].registered.number, reason="同一问题")
    assert sorted(case.state for case in pair) == sorted([S.JOINED, S.REGISTERED])
    assert Arrival.objects.values("matter_id").distinct().count() == 1
    for case in pair:
        _check(case)
