"""Invented organisations with an accusation in them, and the wall around it worked out by hand."""

import random
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from hypothesis import strategies as st

from huiyin.accounts.factories import a_seat
from huiyin.accounts.queries import actor_for
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import SHANGHAI
from huiyin.kernel.roles import Role
from huiyin.matters.factories import Case, Cast, register
from huiyin.matters.models import Involvement
from huiyin.units.actions import UnitSeed, load_tree
from huiyin.units.factories import AT as OPENED_AT
from huiyin.units.factories import OPENED, SYSTEM, a_city
from huiyin.units.queries import UnitFacts, UnitKind, UnitLevel, place, unit

AT = datetime(2026, 3, 2, 9, 0, tzinfo=SHANGHAI)
ON: date = AT.date()
TEXT = "反映该单位负责人在旧改招标中收受好处，附转账记录，请求依法查处。"
LEADING = {Role.HEAD, Role.LEADER}
_ROLES = (
    *(Role.DISCIPLINE,) * 5,
    *(Role.HEAD, Role.LEADER, Role.CLERK, Role.LIAISON, Role.HANDLER, Role.REVIEWER, Role.SUPERVISOR),
    Role.GRID,
)


@dataclass(frozen=True)
class Scenario:
    """What is drawn: seats by person as (unit, role), who is accused, which units have a part, where it is sent."""

    people: tuple[tuple[tuple[int, Role], ...], ...]
    accused_units: tuple[int, ...]
    accused_people: tuple[int, ...]
    parts: tuple[int, ...]
    target: int


def scenarios(units: int) -> st.SearchStrategy[Scenario]:
    """Scenarios in an organisation of so many units; seats and accused gather in a few of them, so that they meet."""
    some = st.lists(st.integers(0, units - 1), min_size=4, max_size=9, unique=True)
    return some.flatmap(_among)


def _among(chosen: list[int]) -> st.SearchStrategy[Scenario]:
    one = st.sampled_from(chosen)
    seats = st.lists(
        st.tuples(one, st.sampled_from(_ROLES)), min_size=1, max_size=2, unique_by=lambda s: s[0]
    )
    people = st.lists(seats.map(tuple), min_size=3, max_size=4).map(tuple)
    accused = st.tuples(
        st.lists(one, max_size=2, unique=True).map(tuple),
        st.lists(st.integers(0, 2), max_size=1).map(tuple),
    ).filter(lambda pair: bool(pair[0] or pair[1]))
    parts = st.lists(one, min_size=1, max_size=6, unique=True).map(tuple)
    return st.builds(
        lambda people, accused, parts, target: Scenario(people, *accused, parts, target),
        people,
        accused,
        parts,
        one,
    )


def an_organisation(seed: int) -> list[UnitFacts]:
    """The bodies of the small city, with sixteen more hung in at random."""
    dice, known = random.Random(seed), dict(a_city().units)
    here = [code for code, key in known.items() if not unit(key).external]
    for n in range(16):
        kind = dice.choice([UnitKind.DEPARTMENT, UnitKind.SECTION, UnitKind.PUBLIC_BODY])
        code, name, parent = f"extra-{n}", f"增设机构之{n}", dice.choice(here)
        more = UnitSeed(code, name, kind, UnitLevel.DISTRICT, OPENED, parent=parent)
        known |= load_tree([], [more], by=SYSTEM, at=OPENED_AT).units
        here.append(code)
    return [unit(known[code]) for code in here]


@dataclass
class World:
    """A scenario brought to life."""

    scenario: Scenario
    units: list[UnitFacts]
    actors: list[tuple[int, Actor]] = field(default_factory=list)
    case: Case | None = None

    def live(self) -> Case:
        """Open the seats, file the accusation, give the units their part."""
        for person, seats in enumerate(self.scenario.people):
            for number, role in seats:
                found = a_seat(self.units[number].id, (role,), username=f"person-{person}")
                self.actors.append((person, actor_for(found.account_id, found.id, ON)))
        self.case = register(
            Cast(),
            text=TEXT,
            claim_class="accusation",
            by=Actor.system("测试"),
            at=AT,
            accused_unit_ids=tuple(self.units[number].id for number in self.scenario.accused_units),
            accused_account_ids=tuple(self.accused_accounts()),
        )
        for number in self.scenario.parts:
            Involvement.objects.get_or_create(
                matter_id=self.case.matter.pk, unit_id=self.units[number].id, part="helper", since=AT
            )
        return self.case

    def accused_accounts(self) -> Iterable[int]:
        """The accounts of the accused people."""
        known = {person: actor.account_id for person, actor in self.actors}
        return [known[person] for person in self.scenario.accused_people if person in known]

    def led_by_accused(self) -> set[int]:
        """The accused units and all they lead, and all that accused people lead."""
        heads = [self.units[number] for number in self.scenario.accused_units]
        for person in self.scenario.accused_people:
            heads += [self.units[number] for number, role in self.scenario.people[person] if role in LEADING]
        return {each.id for each in self.units for head in heads if leads(head, each)}

    def walled_from_sending(self) -> set[int]:
        """To these units nothing may be sent: those led by the accused, and those in which accused people sit."""
        sitting = {
            self.units[number].id
            for person in self.scenario.accused_people
            for number, _role in self.scenario.people[person]
        }
        return self.led_by_accused() | sitting

    def is_walled(self, person: int) -> bool:
        """The accused themselves, and whoever has any seat in a unit that they lead."""
        own = {self.units[number].id for number, _role in self.scenario.people[person]}
        return person in self.scenario.accused_people or bool(own & self.led_by_accused())


def leads(head: UnitFacts, other: UnitFacts) -> bool:
    """Whether the head of one body leads another: it stands above it, or is the Party committee of its territory."""
    if head.id in _upwards(other):
        return True
    if head.kind != UnitKind.PARTY_COMMITTEE or head.place_id is None:
        return False
    seated = [unit(above).place_id for above in _upwards(other)]
    return any(head.place_id in place(each).path for each in seated if each is not None)


def _upwards(facts: UnitFacts) -> list[int]:
    """A body and those above it, parent by parent."""
    found = [facts.id]
    while facts.parent_id is not None:
        facts = unit(facts.parent_id)
        found.append(facts.id)
    return found
