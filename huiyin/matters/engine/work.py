"""The work: one claim under one action, with everything its own lines may need and the rows it will leave."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import Any

from django.db.models import Model

from huiyin.catalogue import queries as catalogue
from huiyin.deadlines.calendar import WorkCalendar
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import SHANGHAI
from huiyin.matters.engine.declare import Action
from huiyin.matters.models import Arrival, Assignment, Claim, Clock, Matter
from huiyin.matters.states import ClaimState


@dataclass(kw_only=True)
class Work:
    """What an action's guard and own lines see. Built by the engine under the matter's lock.

    `note` is the line of the timeline, `detail` goes to the audit row (codes and ids only), `telling` into notices,
    `kept` into the step: what a later action needs to undo this one. `leader` is the work on the claim on which a
    whole-matter action was called; it is None there. `other` is the second matter of an action that concerns two.
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
    other: Matter | None = None

    @property
    def on(self) -> date:
        """The day of the action in the city's own time."""
        return self.at.astimezone(SHANGHAI).date()

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
        rows = Claim.objects.filter(matter_id=self.matter.pk).order_by("ordinal")
        return [self.claim if row.pk == self.claim.pk else row for row in rows]

    @cached_property
    def clocks(self) -> dict[str, Clock]:
        """The running clocks of this claim by rule ID."""
        return {row.rule: row for row in Clock.objects.filter(claim_id=self.claim.pk, ended_on__isnull=True)}

    @cached_property
    def arrivals(self) -> list[Arrival]:
        """All arrivals now handled in this matter, the oldest first."""
        return list(Arrival.objects.filter(matter_id=self.matter.pk).order_by("id"))

    @cached_property
    def assignment(self) -> Assignment | None:
        """The sending by which the present unit holds the claim."""
        return Assignment.objects.filter(claim_id=self.claim.pk, ended_at__isnull=True).first()

    @property
    def leads(self) -> bool:
        """Say whether this is the claim on which the action was called, where things of the matter are done once."""
        return self.leader is None

    @property
    def state(self) -> ClaimState:
        """The claim's state now."""
        return ClaimState(self.claim.state)

    def move(self, state: ClaimState) -> None:
        """Set the claim's new state; ends or re-opens it as the state says."""
        self.claim.state = state.value

    def keep(self, *rows: Model) -> None:
        """Save rows that the action adds or changes."""
        for row in rows:
            row.save()

    def all_in(self, states: Iterable[ClaimState]) -> bool:
        """Say whether every claim of the matter stands in one of these states."""
        wanted = set(states)
        return all(ClaimState(claim.state) in wanted for claim in self.claims)
