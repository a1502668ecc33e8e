"""The work: one claim under one action, with everything its own lines may need and the rows it will leave."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Any

from django.db.models import Model

from huiyin.catalogue import queries as catalogue
from huiyin.deadlines.calendar import WorkCalendar
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.matters.engine.declare import Action
from huiyin.matters.engine.leaving import left_all
from huiyin.matters.engine.look import Look, Row, rows_of
from huiyin.matters.models import Arrival, Assignment, Claim, Clock, Matter, Withdrawal
from huiyin.matters.states import ClaimState


@dataclass(kw_only=True)
class Work:
    """What an action's guard and own lines see. Built by the engine under the matter's lock.

    `note` is the line of the timeline, `detail` goes to the audit row (codes and ids only), `telling` into notices,
    `kept` into the step: what a later action needs to undo this one. `leader` is the work on the claim on which a
    whole-matter action was called; it is None there. `reached` are the arrivals whose citizens a paper was served to
    just now; `heard_by` those that are told of the action, where not all are; `whose` is the arrival of the one
    citizen whom the step is about. `ended` are the limits of offices that the action has ended, by rule ID. `look`
    stands only where the matter is looked at as a whole and nothing is changed. `assisted` says what part a machine had
    in what was filled in, `copied_from` out of which other matters words of it were copied.
    """

    action: Action
    matter: Matter
    claim: Claim
    by: Actor
    at: datetime
    values: dict[str, Any] = field(default_factory=dict)
    note: str = ""
    detail: dict[str, Any] = field(default_factory=dict)
    telling: dict[str, Any] = field(default_factory=dict)
    kept: dict[str, Any] = field(default_factory=dict)
    leader: "Work | None" = None
    reached: list[int] = field(default_factory=list)
    heard_by: list[Arrival] | None = None
    whose: int | None = None
    ended: dict[str, Clock] = field(default_factory=dict)
    look: Look | None = None
    assisted: dict[str, Any] = field(default_factory=dict)
    copied_from: list[int] = field(default_factory=list)

    @property
    def on(self) -> date:
        """The day of the action in the city's own time."""
        return day_of(self.at)

    @cached_property
    def profile(self) -> "catalogue.Profile":
        """The regional parameters in force."""
        return catalogue.profile()

    @cached_property
    def calendar(self) -> WorkCalendar:
        """The working-day calendar."""
        return catalogue.calendar()

    @cached_property
    def claims(self) -> list[Claim]:
        """All claims of the matter, this one as the same object."""
        asked = Claim.objects.filter(matter_id=self.matter.pk).order_by("ordinal")
        rows = self.look.claims if self.look else asked
        return [self.claim if row.pk == self.claim.pk else row for row in rows]

    @cached_property
    def running(self) -> list[Clock]:
        """All running clocks of this claim."""
        return [row for row in self.rows(Clock) if row.ended_on is None]

    @cached_property
    def clocks(self) -> dict[str, Clock]:
        """The running limits that offices owe on this claim, by rule ID."""
        return {row.rule: row for row in self.running if row.arrival_id is None}

    @cached_property
    def windows(self) -> dict[tuple[str, int], Clock]:
        """The open windows of citizens on this claim, by rule ID and arrival: each counts by the own service (A-9)."""
        return {(row.rule, row.arrival_id): row for row in self.running if row.arrival_id is not None}

    def forget_clocks(self) -> None:
        """Read the clocks anew when next asked: they were changed behind this work's back."""
        self.forget("running", "clocks", "windows")

    def forget(self, *names: str) -> None:
        """Read some of these rows anew when next asked."""
        for name in names:
            self.__dict__.pop(name, None)

    @cached_property
    def arrivals(self) -> list[Arrival]:
        """The arrivals whose citizens stand behind this claim, or behind any of a whole matter, the oldest first."""
        asked = Arrival.objects.filter(matter_id=self.matter.pk).order_by("id")
        here = self.look.arrivals if self.look else list(asked)
        if len(here) < 2:
            return here
        if self.action.whole_matter:
            gone = left_all([claim.pk for claim in self.claims])
        else:
            gone = frozenset(row.arrival_id for row in self.rows(Withdrawal))
        return [arrival for arrival in here if arrival.pk not in gone]

    @property
    def hearers(self) -> list[Arrival]:
        """The arrivals whose citizens hear of the action: all of the claim, unless it concerns some only."""
        return self.arrivals if self.heard_by is None else self.heard_by

    @cached_property
    def assignment(self) -> Assignment | None:
        """The sending by which the present unit holds the claim."""
        return next((row for row in self.rows(Assignment) if row.ended_at is None), None)

    @property
    def sender_id(self) -> int:
        """The unit that sent the claim to its present one; the register where nobody did."""
        return self.assignment.from_unit_id if self.assignment else self.matter.registrar_id

    @property
    def acting_unit_id(self) -> int:
        """The unit in whose name the action is done: the register's where a citizen or the platform acts."""
        return self.by.unit_id or self.matter.registrar_id

    def rows(self, kind: type[Row]) -> Sequence[Row]:
        """The rows of a table that hang on this claim, the oldest first."""
        key = self.claim.pk
        return self.look.rows(kind, key) if self.look else rows_of(kind, [key])[key]

    @property
    def leads(self) -> bool:
        """Say whether this is the claim on which the action was called, where things of the matter are done once."""
        return self.leader is None

    @property
    def state(self) -> ClaimState:
        """The claim's state now."""
        return ClaimState(self.claim.state)

    @property
    def standing(self) -> ClaimState:
        """The claim's state for the actor: withdrawn for a citizen who has left a claim that goes on for others."""
        left = self.by.kind == "citizen" and any(
            row.arrival_id == self.by.arrival_id for row in self.rows(Withdrawal)
        )
        return ClaimState.WITHDRAWN if left else self.state

    def beside(self, claim: Claim, *, matter: Matter | None = None) -> "Work":
        """Return the work of the same action on another claim, where it has to do something there too."""
        return Work(
            action=self.action,
            matter=matter or self.matter,
            claim=claim,
            by=self.by,
            at=self.at,
            values=self.values,
            leader=self,
        )

    def move(self, state: ClaimState) -> None:
        """Set the claim's new state; ends or re-opens it as the state says."""
        self.claim.state = state.value

    def keep(self, *rows: Model) -> None:
        """Save rows that the action adds or changes."""
        for row in rows:
            row.save()
