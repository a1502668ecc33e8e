"""A registered matter under way, in a small city whose seats are opened when first asked for."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Any
from uuid import uuid4

from huiyin.accounts.factories import an_actor
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import SHANGHAI
from huiyin.kernel.roles import Role
from huiyin.matters.actions import Filing, Registered, Work, open_matter, perform
from huiyin.matters.factories.usual import USUAL
from huiyin.matters.models import Claim, Clock, Matter
from huiyin.matters.states import ClaimState
from huiyin.people.actions import keep_rows
from huiyin.people.factories import DOOR, draft
from huiyin.units.factories import SmallCity, a_city

AT = datetime(2026, 3, 2, 9, 0, tzinfo=SHANGHAI)
STREET, DISTRICT_GOV, CITY_GOV, OFFICE = "d1-s1", "d1-gov", "gov", "xf"


@dataclass(repr=False)
class Cast:
    """The small city with seats in it, opened when first asked for: cast["xf:clerk"], cast["d1-s1:handler"]."""

    city: SmallCity = field(default_factory=a_city)
    seats: dict[str, Actor] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Actor:
        if name not in self.seats:
            code, _, roles = name.partition(":")
            wanted = tuple(Role(role) for role in roles.split("+"))
            self.seats[name] = an_actor(self.city.units[code], *wanted, username=f"{code}.{roles}")
        return self.seats[name]

    def open(self, name: str) -> None:
        """Open a seat before anybody asks for it: where it counts that somebody sits there."""
        self[name]

    def unit(self, code: str) -> int:
        """The id of a unit by its short code."""
        return self.city.units[code]


@dataclass(repr=False)
class Case:
    """One registered matter under way; `at` is where its time stands, and moves on with each action."""

    cast: Cast
    registered: Registered
    at: datetime
    street: str = STREET

    def __repr__(self) -> str:
        return f"Case({self.registered.number})"

    @property
    def matter(self) -> Matter:
        """The matter as it is now."""
        return Matter.objects.get(pk=self.registered.matter_id)

    @property
    def claims(self) -> list[Claim]:
        """Its claims as they are now."""
        return list(Claim.objects.filter(matter_id=self.registered.matter_id).order_by("ordinal"))

    @property
    def claim(self) -> Claim:
        """Its first claim as it is now."""
        return self.claims[0]

    @property
    def state(self) -> ClaimState:
        """The state of its first claim."""
        return ClaimState(self.claim.state)

    @cached_property
    def citizen(self) -> Actor:
        """The petitioner with number and query code."""
        return Actor.citizen(self.registered.arrival_id)

    def clock(self, rule: str, claim: Claim | None = None) -> Clock | None:
        """The running clock of a rule."""
        wanted = claim or self.claim
        return Clock.objects.filter(claim=wanted, rule=rule, ended_on__isnull=True).first()

    def do(
        self,
        verb: str,
        who: "str | Actor" = "",
        *,
        on: date | None = None,
        after: int = 0,
        claim: Claim | None = None,
        **values: Any,
    ) -> Work:
        """Perform an action as a seat ("xf:clerk") or as the citizen (""), with usual values where none are given."""
        if on is not None:
            self.at = datetime.combine(on, self.at.timetz())
        self.at += timedelta(days=after, minutes=1)
        by = who if isinstance(who, Actor) else self.cast[who] if who else self.citizen
        usual = USUAL[verb](self) if verb in USUAL else {}
        wanted = claim or self.claim
        return perform(verb, claim_id=wanted.pk, by=by, at=self.at, values=usual | values)


def register(
    cast: Cast | None = None,
    *,
    office: str = OFFICE,
    at: datetime = AT,
    by: Actor | None = None,
    text: str = "小区三号楼下水道堵塞，污水外溢，多次反映无人处理，请求尽快疏通。",
    named: bool = True,
    street: str = STREET,
    **filing: Any,
) -> Case:
    """Register an arrival as a matter of its own."""
    cast = cast or Cast()
    seed = filing.pop("seed", 1)
    person = keep_rows(draft(seed), by=DOOR, at=at).row if named else None
    usual: dict[str, Any] = {
        "channel": "letter",
        "received_at": at,
        "raw": {"text": text},
        "text": text,
        "registrar_id": cast.unit(office),
        "key": uuid4().hex,
        "fingerprint": "",
        "place_id": cast.city.places["d1-s1-c1"],
        "petitioner": person,
        "consents": {"survey": True},
    }
    found = open_matter(Filing(**(usual | filing)), by=by or cast[f"{office}:clerk"], at=at)
    return Case(cast=cast, registered=found, at=at, street=street)
