"""What an offer says of the limits is what happens: every action, at every stage, in the usual course (U36)."""

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest
from django.db import transaction

from huiyin.catalogue import queries as catalogue
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import HuiyinError
from huiyin.matters.actions import perform
from huiyin.matters.factories import USUAL, Case, at_stage, register, walk
from huiyin.matters.models import Clock
from huiyin.matters.queries import Offer, offers
from huiyin.matters.states import ClaimState

S = ClaimState
pytestmark = pytest.mark.django_db

SEATS = (
    "xf:clerk",
    "xf:discipline",
    "d1-s1:liaison",
    "d1-s1:handler",
    "d1-s1:head",
    "d1-gov:reviewer",
    "gov:reviewer",
)
ENDS = re.compile(r"^结束“(.+)”的计时$")
MAY_END = re.compile(r"^视填写内容结束“(.+)”的计时$")
STARTS = re.compile(r"^启动“(.+)”，至(\d+)年(\d+)月(\d+)日(?:（暂定）)?$")
MAY_START = re.compile(r"^视填写内容启动“(.+)”$")

Started = set[tuple[str, date]]


class _Undo(Exception):
    """Take back what was performed."""


def _said(offer: Offer, sentence: re.Pattern[str]) -> set[str]:
    return {found[1] for effect in offer.effects if (found := sentence.match(effect))}


def _said_dates(offer: Offer) -> Started:
    found = [match for effect in offer.effects if (match := STARTS.match(effect))]
    return {(match[1], date(*map(int, match.groups()[1:]))) for match in found}


def _rows(case: Case) -> dict[int, Clock]:
    return {row.pk: row for row in Clock.objects.filter(claim=case.claim)}


def _happens(case: Case, actor: Actor, verb: str, at: datetime) -> tuple[set[str], Started] | None:
    """Perform an action, tell which limits end and which start, and take it back; None where it is refused."""
    before, label = _rows(case), catalogue.limit_label
    values = USUAL[verb](case) if verb in USUAL else {}
    found = None
    try:
        with transaction.atomic():
            perform(verb, claim_id=case.claim.pk, by=actor, at=at, values=values)
            after = _rows(case)
            ended = {
                label(row.rule)
                for pk, row in after.items()
                if row.ended_on and pk in before and not before[pk].ended_on
            }
            started = {(label(row.rule), row.rolled) for pk, row in after.items() if pk not in before}
            found = ended, started
            raise _Undo
    except (_Undo, HuiyinError):
        return found


def _offered(case: Case, at: datetime) -> Iterator[tuple[Actor, Offer]]:
    for actor in (case.citizen, *(case.cast[seat] for seat in SEATS)):
        for offer in offers(actor, case.claim.pk, at=at):
            yield actor, offer


def _compare(case: Case, at: datetime) -> set[str]:
    """Hold what is said of every offered action against what it does; return the verbs that could be performed."""
    done = set()
    for actor, offer in _offered(case, at):
        happened = _happens(case, actor, offer.verb, at)
        if happened is None:
            continue
        ended, started = happened
        done.add(offer.verb)
        perhaps_started = _said(offer, MAY_START)
        said, surely = _said(offer, ENDS), _said_dates(offer)
        assert said <= ended, (offer.verb, said, ended)
        assert ended - said <= _said(offer, MAY_END) | perhaps_started, (offer.verb, said, ended)
        assert surely <= started, (offer.verb, surely, started)
        assert {name for name, _day in started - surely} <= perhaps_started, (offer.verb, surely, started)
    return done


@pytest.mark.parametrize("state", list(S))
def test_what_is_said_of_an_action_happens(state: ClaimState) -> None:
    case = at_stage(state)
    case.at += timedelta(days=1)
    done = _compare(case, case.at)
    assert done or state in {S.WITHDRAWN, S.DECLINED, S.NO_LONGER_ACCEPTED, S.JOINED}


@pytest.mark.parametrize("days", [20, 41])
def test_it_also_happens_when_late(days: int) -> None:
    """A-8: what counts from a day that has passed is said to count from there."""
    case = at_stage(S.FORWARDED)
    case.do("choose_way", "d1-s1:handler")
    case.at += timedelta(days=days)
    assert "accept" in _compare(case, case.at)


def test_also_in_the_simplified_procedure_and_after_assigning() -> None:
    """T-14, T-16, T-07: what the chosen unit decides is said to depend on it."""
    simple = register()
    walk(simple, (("classify", "xf:clerk", {"procedure": "simplified"}),))
    assert "forward" in _compare(simple, simple.at)
    walk(simple, (("forward", "xf:clerk", {}), ("object", "d1-s1:liaison", {})))
    assert "decide_objection" in _compare(simple, simple.at)
    assigned = register(simple.cast)
    walk(
        assigned, (("classify", "xf:clerk", {}), ("assign", "xf:clerk", {}), ("object", "d1-s1:liaison", {}))
    )
    assert "decide_objection" in _compare(assigned, assigned.at)


def test_late_acceptance_says_the_true_last_day() -> None:
    """A-8: forwarded on 10 March, accepted on 20 April; the sixty days count from day 15."""
    case = register()
    case.do("classify", "xf:clerk")
    case.do("forward", "xf:clerk", on=date(2026, 3, 10))
    case.do("choose_way", "d1-s1:handler")
    case.at = case.at.replace(month=4, day=20)
    handler = case.cast["d1-s1:handler"]
    accept = next(each for each in offers(handler, case.claim.pk, at=case.at) if each.verb == "accept")
    assert _said_dates(accept) == {(catalogue.limit_label("T-05"), date(2026, 5, 25))}
    assert catalogue.limit_label("T-03") in _said(accept, ENDS)
    case.do("accept", handler)
    clock = case.clock("T-05")
    assert clock is not None
    assert clock.rolled == date(2026, 5, 25)
    notice = Clock.objects.get(claim=case.claim, rule="T-03")
    assert (notice.met, notice.ended_on) == (True, date(2026, 4, 20))
