"""Search and similar cases keep the wall (R14, C-1): fifteen invented scenarios in three organisations."""

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings

from huiyin.analysis.actions import derive
from huiyin.analysis.models import MatterText, PaperText, SealedText
from huiyin.analysis.queries import (
    Narrowed,
    by_name,
    by_number,
    find_matters,
    find_papers,
    read,
    similar_cases,
)
from huiyin.kernel.actor import Actor
from huiyin.kernel.roles import Role
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Case, register
from huiyin.matters.models import Claim, Involvement
from huiyin.people.factories import draft
from tests.permissions.organisations import AT, ON, TEXT, Scenario, World, an_organisation, scenarios

FIXED = settings(
    max_examples=5,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
ASKED = ("收受好处", "招標 转账记录", "fygdw")


@pytest.mark.django_db
@pytest.mark.parametrize("seed", [3, 14, 29])
def test_c1_who_is_accused_finds_nothing_and_others_find_what_they_may_see(seed: int) -> None:
    """In each of the scenarios, derived or not yet: rows, counts, numbers, names, papers and likeness agree."""
    units, seen = an_organisation(seed), {"found": 0, "walled": 0}

    @FIXED
    @given(scenarios(len(units)))
    def hold(scenario: Scenario) -> None:
        with transaction.atomic():
            _holds(World(scenario, units), seen)
            transaction.set_rollback(True)

    hold()
    assert seen["found"] >= 1 and seen["walled"] > 10


def _holds(world: World, seen: dict[str, int]) -> None:
    case = world.live()
    twin = _twin(world, case)
    told = [(actor, _may(world, person, actor)) for person, actor in world.actors]
    for actor, may in told:
        assert _found(actor, ASKED[0], Narrowed()) - {twin.registered.number} == _those(case, may)
    derive(whole=True)
    _lies_apart(case)
    for actor, may in told:
        _finds(actor, case, twin, may)
        seen["found" if may else "walled"] += 1


def _twin(world: World, case: Case) -> Case:
    """An ordinary matter in nearly the same words, concluded, in which every unit has a part."""
    twin = register(case.cast, text=TEXT.replace("该单位", "某单位"), by=Actor.system("测试"), seed=2)
    Claim.objects.filter(pk=twin.claim.pk).update(state=ClaimState.ARCHIVED, claim_class="petition")
    parts = ({"unit_id": unit.id, "part": "helper", "since": AT} for unit in world.units)
    Involvement.objects.bulk_create(Involvement(matter_id=twin.matter.pk, **part) for part in parts)
    return twin


def _those(case: Case, may: bool) -> set[str]:
    return {case.registered.number} if may else set()


def _lies_apart(case: Case) -> None:
    """The ordinary tables hold nothing of it."""
    sealed = case.matter.pk
    assert not MatterText.objects.filter(matter_id=sealed).exists()
    assert not PaperText.objects.filter(matter_id=sealed).exists()
    assert SealedText.objects.filter(matter_id=sealed).count() == 1


def _may(world: World, person: int, actor: Actor) -> bool:
    """By hand: a seat of the compartment in a unit with a part, not behind the wall."""
    assert world.case is not None
    part = Involvement.objects.filter(matter_id=world.case.matter.pk, unit_id=actor.unit_id).exists()
    return actor.has(Role.DISCIPLINE) and part and not world.is_walled(person)


def _finds(actor: Actor, case: Case, twin: Case, may: bool) -> None:
    number, other = case.registered.number, twin.registered.number
    for typed in ASKED:
        assert _found(actor, typed, Narrowed()) - {other} == _those(case, may)
    assert _found(actor, ASKED[0], Narrowed(claim_class="accusation")) == _those(case, may)
    assert (by_number(actor, number, on=ON) == number) == may
    assert {row.number for row in by_name(actor, draft(1).name, on=ON)} <= _those(case, may)
    papers = find_papers(actor, read("登记编号"), Narrowed(), on=ON)
    assert number not in {hit.number for hit in papers.rows}
    for matter in (case.matter, twin.matter):
        assert number not in {one.ending.number for one in similar_cases(actor, matter.pk, on=ON)}
    assert similar_cases(actor, case.matter.pk, on=ON) == ()


def _found(actor: Actor, typed: str, narrowed: Narrowed) -> set[str]:
    """What is shown; the count says the same."""
    found = find_matters(actor, read(typed), narrowed, on=ON)
    assert found.total == len(found.rows) and not found.more
    return {hit.row.number for hit in found.rows}
