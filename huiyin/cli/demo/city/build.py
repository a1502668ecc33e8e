"""Building the city into the database; asking twice adds nothing."""

from dataclasses import dataclass, field
from datetime import date, datetime, time

from django.db import transaction

from huiyin.accounts.actions import load_staff
from huiyin.cli.demo.city import bodies, contacts, district_bodies, duties, landmarks, lists, territory
from huiyin.cli.demo.city.sign_ins import PASSWORD
from huiyin.cli.demo.city.staff import staff
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import SHANGHAI, day_of
from huiyin.routing.actions import add_territory_rule, load_lists
from huiyin.routing.queries import territory_rules
from huiyin.units.actions import Loaded, UnitSeed, load_tree

BUILDER = Actor.system("演示城市")


@dataclass(frozen=True)
class DemoCity:
    """Ids of the city: places, bodies by code; accounts by user name; seats by user name and body.

    `actors` are the seats that act for a body on a day, looked up once.
    """

    places: dict[str, int]
    units: dict[str, int]
    accounts: dict[str, int]
    seats: dict[tuple[str, int], int]
    new: bool
    actors: dict[tuple[str, date], Actor] = field(default_factory=dict)

    def seat_id(self, username: str, unit: str) -> int:
        """The seat of a person in a body (code)."""
        return self.seats[username, self.units[unit]]


def build(*, on: date) -> DemoCity:
    """Build what is not there yet: territory, bodies, duty lists, people; `on` is the day of the records."""
    at = datetime.combine(on, time(8), tzinfo=SHANGHAI)
    known = lists.read()
    places = territory.places()
    units = all_bodies(known)
    with transaction.atomic():
        tree = load_tree(places, units, by=BUILDER, at=at)
        landmarks.add_landmarks(tree.places, by=BUILDER, at=at)
        contacts.publish(tree.units, by=BUILDER, at=at)
        _lists(known, tree, at)
        people = staff(units, tree.units)
        loaded = load_staff(
            people.accounts, people.seats, people.responsibilities, password=PASSWORD, by=BUILDER, at=at
        )
    return DemoCity(
        tree.places,
        tree.units,
        loaded.accounts,
        loaded.seats,
        new=bool(tree.new_units or loaded.new_accounts),
    )


def _lists(known: lists.Lists, tree: Loaded, at: datetime) -> None:
    ids = load_lists(
        duties.duties(known, tree.units), duties.samples(tree.units, tree.places), by=BUILDER, at=at
    )
    standing = {(rule.place_id, rule.duty_item_id) for rule in territory_rules(day_of(at))}
    for rule in duties.zone_rules(ids, tree.units, tree.places):
        if (rule.place_id, rule.duty_item_id) not in standing:
            add_territory_rule(rule, by=BUILDER, at=at)


def all_bodies(known: lists.Lists) -> list[UnitSeed]:
    """All bodies, each after those it refers to."""
    return [
        *bodies.province(known),
        *bodies.leading_bodies(),
        *bodies.petition_bodies(),
        *bodies.departments(known),
        *district_bodies.of_districts(known),
        *district_bodies.of_streets(territory.places()),
    ]
