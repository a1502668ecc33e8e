"""The accused never learn of an accusation (R14, C-1): two hundred invented organisations, every place to look."""

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from huiyin.accounts.factories import a_seat
from huiyin.accounts.queries import actor_for
from huiyin.intake import queries as intake
from huiyin.intake.actions.derive_texts import derive_texts
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import HuiyinError, NotFound, Refused
from huiyin.kernel.roles import Role
from huiyin.matters import queries
from huiyin.matters.factories import Cast, register
from huiyin.matters.models import Involvement
from huiyin.post import queries as post
from huiyin.routing import queries as routing
from huiyin.units.queries import UnitFacts, UnitKind, unit
from tests.permissions.organisations import AT, ON, TEXT, Scenario, World, an_organisation, scenarios

#: Where an accusation may not go either: nobody opens it there, no discipline organ, one without authority.
_NOT_THERE = {"sealed.nobody_opens", "hand_over.other_organ", "hand_over.no_authority"}
FIXED = settings(
    max_examples=50,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.mark.django_db
@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_r14_c1_the_accused_whom_they_manage_and_units_below_never_see_it(seed: int) -> None:
    """Fifty scenarios in each of four organisations, each taken back afterwards."""
    units = an_organisation(seed)
    seen = {"walled": 0, "told": 0, "refused": 0, "sent": 0}

    @FIXED
    @given(st.data())
    def scenario(data: st.DataObject) -> None:
        drawn = data.draw(scenarios(len(units)))
        with transaction.atomic():
            _holds(drawn, units, seen)
            transaction.set_rollback(True)

    scenario()
    assert all(seen.values()), f"each side of the wall must have been met: {seen}"


def _holds(drawn: Scenario, units: list[UnitFacts], seen: dict[str, int]) -> None:
    world = World(drawn, units)
    case = world.live()
    derive_texts()
    _sending_stops_at_the_wall(world, seen)
    number = case.registered.number
    others = [actor for _person, actor in world.actors if Role.DISCIPLINE not in actor.roles][:1]
    involved = set(Involvement.objects.filter(matter=case.matter).values_list("unit_id", flat=True))
    for person, actor in world.actors:
        told = Role.DISCIPLINE in actor.roles and actor.unit_id in involved and not world.is_walled(person)
        seen["told" if told else "walled"] += 1
        assert _in_the_register(actor, number) == told
        assert _in_the_case_file(actor, number) == told
        if Role.DISCIPLINE in actor.roles or actor in others:
            assert _where_it_is_looked_for(actor, number) <= told
            assert intake.likely_known(actor, TEXT, on=ON, place_id=case.matter.place_id) == (), "to nobody"
        if not told:
            _nothing_can_be_done(actor, case.claim.pk)
    assert intake.likely_known(Actor.citizen(), TEXT, on=ON, place_id=case.matter.place_id) == ()
    assert intake.alike(TEXT) == ()


def _sending_stops_at_the_wall(world: World, seen: dict[str, int]) -> None:
    """Routing proposes nobody behind the wall, and no hand sends it there."""
    assert world.case is not None
    walled = world.walled_from_sending()
    facts = routing.RoutingFacts(
        text=TEXT,
        claim_class="accusation",
        place_id=world.case.matter.place_id,
        accused_unit_ids=frozenset(world.units[each].id for each in world.scenario.accused_units),
        accused_account_ids=frozenset(world.accused_accounts()),
        on=ON,
    )
    organ_id = routing.decide(facts).unit_id
    assert organ_id not in walled
    target = world.units[world.scenario.target].id
    desk = world.case.cast["xf:discipline"]
    if desk.unit_id in walled:
        return
    world.case.do("classify", desk, claim_class="accusation")
    try:
        world.case.do("hand_over", desk, unit=target)
    except Refused as refusal:
        assert refusal.code == "wall.accused" if target in walled else refusal.code in _NOT_THERE
        seen["refused"] += target in walled
        if organ_id is not None:
            a_seat(organ_id, (Role.DISCIPLINE,), username="organ")
            world.case.do("hand_over", desk, unit=organ_id)
            seen["sent"] += 1
    else:
        assert target not in walled and unit(target).kind is UnitKind.DISCIPLINE
        seen["sent"] += 1


def _in_the_register(actor: Actor, number: str) -> bool:
    """Rows, counts, and the search for the number agree with each other."""
    whole = queries.register_page(actor, queries.RegisterFilter(), on=ON)
    by_number = queries.register_page(actor, queries.RegisterFilter(number=number), on=ON)
    found = {(page.total, tuple(row.number for row in page.rows)) for page in (whole, by_number)}
    assert found in ({(0, ())}, {(1, (number,))})
    return found == {(1, (number,))}


def _in_the_case_file(actor: Actor, number: str) -> bool:
    try:
        return queries.case_file(actor, number, on=ON).number == number
    except NotFound:
        return False


def _where_it_is_looked_for(actor: Actor, number: str) -> bool:
    """Whether the work list, the counts of all its tabs, supervision's counts or notices show anything."""
    work = queries.work_list(actor, on=ON)
    standings = sum(one.open for one in queries.standings(actor, on=ON).units.values())
    notices = [notice for notice in post.inbox(actor).items if notice.number == number]
    return bool(work.rows or any(work.counts.values()) or standings or notices)


def _nothing_can_be_done(actor: Actor, claim_id: int) -> None:
    assert queries.offers(actor, claim_id, at=AT) == ()
    with pytest.raises(HuiyinError):
        queries.number_of(actor, claim_id, on=ON)


@pytest.mark.django_db
def test_c1_who_sits_on_both_sides_of_the_wall_gets_no_notice() -> None:
    """A second seat in the discipline organ does not tell somebody what is brought against the own bureau."""
    cast = Cast()
    both = a_seat(cast.unit("jw"), (Role.DISCIPLINE,), username="both")
    a_seat(cast.unit("d1-cg"), (Role.HANDLER,), username="both")
    colleague = cast["jw:discipline"]
    case = register(
        cast,
        text=TEXT,
        claim_class="accusation",
        by=Actor.system("测试"),
        at=AT,
        accused_unit_ids=(cast.unit("d1-cg"),),
    )
    case.do("classify", "xf:discipline", claim_class="accusation")
    case.do("hand_over", "xf:discipline", unit=cast.unit("jw"))
    told = [notice.number for notice in post.inbox(colleague).items]
    assert told == [case.registered.number]
    assert post.inbox(actor_for(both.account_id, both.id, ON)).items == ()
    assert post.unread(actor_for(both.account_id, both.id, ON)) == 0
