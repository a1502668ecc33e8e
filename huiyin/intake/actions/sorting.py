"""Sorting out a submission before the register is asked: channel, class, unit, compartment, office."""

from dataclasses import dataclass, replace
from datetime import datetime

from huiyin.intake.actions.persons import first_of
from huiyin.intake.actions.registrars import registrar, sealed_registrar
from huiyin.intake.actions.tidying import fingerprint, tidied
from huiyin.intake.channel import Case, Channel, Note
from huiyin.intake.channels import channel as channel_of
from huiyin.intake.permissions import check_may_file
from huiyin.intake.queries.proposals import Proposed, proposed
from huiyin.intake.submission import Submission
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.routing import queries as routing
from huiyin.units.queries import UnitFacts


@dataclass(frozen=True, kw_only=True)
class Sorted:
    """A tidy submission with everything decided about it before the register is asked."""

    given: Submission
    channel: Channel
    case: Case
    proposal: Proposed
    restricted: bool
    fingerprint: str
    registrar: UnitFacts

    @property
    def place_id(self) -> int | None:
        """The place that was chosen, else the one place that the text names."""
        return self.given.place_id or self.proposal.unit.place_id

    @property
    def notes(self) -> tuple[Note, ...]:
        """What the clerk should know whichever the channel."""
        if self.restricted or not _sounds_like_accusation(self.proposal):
            return ()
        sentence = "文中疑似含有检举控告内容，请先核定诉求类别，核定前不要转送。"
        return (Note(code="class.maybe_accusation", sentence=sentence, basis="R-302"),)


def sort_out(submission: Submission, *, by: Actor, at: datetime) -> Sorted:
    """Decide all that can be decided from the submission itself. Raises Refused, NotAllowed."""
    channel = channel_of(submission.channel)
    check_may_file(by, channel)
    given = tidied(submission, channel, at=at)
    channel.check(Case(submission=given, by=by, on=day_of(at)))
    proposal = propose(given, at=at)
    if not given.claim_class and _sounds_like_accusation(proposal):
        # Until a person has looked, what sounds like an accusation is kept like one.
        given = replace(given, claim_class="accusation")
        proposal = propose(given, at=at)
    restricted = given.claim_class == "accusation" or bool(
        given.accused_unit_ids or given.accused_account_ids
    )
    given = first_of(given, restricted=restricted)
    case = Case(
        submission=given,
        by=by,
        on=day_of(at),
        claim_class=given.claim_class or proposal.sorted_as.claim_class,
        competent_id=proposal.unit.unit_id,
    )
    office = (
        sealed_registrar(case, channel, walled=_walled(given, at)) if restricted else registrar(case, channel)
    )
    return Sorted(
        given=given,
        channel=channel,
        case=replace(case, submission=replace(given, registrar_id=office.id)),
        proposal=proposal,
        restricted=restricted,
        fingerprint=fingerprint(submission),
        registrar=office,
    )


def propose(given: Submission, *, at: datetime, repeats: int = 0) -> Proposed:
    """Class and unit for a tidy submission, as often as it was brought before."""
    return proposed(
        given.text,
        title=given.title,
        on=day_of(at),
        place_id=given.place_id,
        claim_class=given.claim_class,
        accused_unit_ids=given.accused_unit_ids,
        accused_account_ids=given.accused_account_ids,
        repeats=repeats,
        item=given.item,
    )


def _sounds_like_accusation(proposal: Proposed) -> bool:
    return proposal.sorted_as.claim_class == "accusation"


def _walled(given: Submission, at: datetime) -> frozenset[int]:
    if not (given.accused_unit_ids or given.accused_account_ids):
        return frozenset()
    return routing.walled_unit_ids(
        routing.RoutingFacts(
            text="",
            on=day_of(at),
            claim_class="accusation",
            accused_unit_ids=frozenset(given.accused_unit_ids),
            accused_account_ids=frozenset(given.accused_account_ids),
        )
    )
