"""One demo matter on its way: who acts, when, and what they write."""

import random
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from typing import Any

from huiyin.catalogue import queries as catalogue
from huiyin.cli.demo.city import DemoCity
from huiyin.cli.demo.matters.seated import seated
from huiyin.cli.demo.matters.voices import Voice
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import SHANGHAI, day_of
from huiyin.kernel.roles import Role
from huiyin.matters import actions as matters

_ROLES = {
    "clerk": Role.CLERK,
    "liaison": Role.LIAISON,
    "handler": Role.HANDLER,
    "head": Role.HEAD,
    "reviewer": Role.REVIEWER,
    "discipline": Role.DISCIPLINE,
}


class NotYet(Exception):
    """The next move lies in the future; the matter stands where it stands."""


@dataclass(kw_only=True)
class Scene:
    """A matter with its voice, place, units and time.

    `until` is today: nothing happens after it; `stay_in` is a state to stop in.
    """

    city: DemoCity
    dice: random.Random
    voice: Voice
    office: str
    unit: str
    street: str
    at: datetime
    until: datetime
    claim_id: int = 0
    arrival_id: int = 0
    number: str = ""
    slow: float = 1.0
    stay_in: str = ""
    facts: dict[str, Any] = field(default_factory=dict)

    def wait(self, low: float, high: float) -> None:
        """Let some days pass; offices work in office hours. Raises `NotYet` when that is after today."""
        days = self.dice.uniform(low, high) * self.slow
        day = day_of(self.at + timedelta(days=days))
        while not catalogue.calendar().is_working_day(day):
            day += timedelta(days=1)
        hour = time(self.dice.randint(9, 16), self.dice.randint(0, 59))
        self.at = max(self.at + timedelta(minutes=7), datetime.combine(day, hour, tzinfo=SHANGHAI))
        if self.at > self.until:
            raise NotYet

    def do(self, verb: str, who: str, values: Mapping[str, Any] | None = None) -> None:
        """Perform an action as "unit:role", or as the citizen when `who` is empty."""
        actor = Actor.citizen(self.arrival_id) if not who else self.actor(who)
        work = matters.perform(verb, claim_id=self.claim_id, by=actor, at=self.at, values=values or {})
        if work.state.value == self.stay_in:
            raise NotYet

    def actor(self, who: str) -> Actor:
        """Return a seat of the demo city, such as "xf:clerk"."""
        known, key = self.city.actors, (who, day_of(self.until))
        if key not in known:
            unit, role = who.split(":")
            known[key] = seated(self.city.units[unit], _ROLES[role], on=key[1])
        return known[key]

    @property
    def unit_id(self) -> int:
        """The unit that will handle the claim."""
        return self.city.units[self.unit]
