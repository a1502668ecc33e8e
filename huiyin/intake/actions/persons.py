"""The people of a filing: the petitioner, those who bring it together, and who speaks for them."""

from dataclasses import dataclass, replace
from datetime import datetime

from huiyin.catalogue import queries as catalogue
from huiyin.intake.actions.together import check_once
from huiyin.intake.submission import AgentDraft, JointMember, Submission
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import Refused
from huiyin.matters.actions import CoPetitioner
from huiyin.people import actions as people
from huiyin.people import queries as known_people


@dataclass(frozen=True)
class Persons:
    """What of the people goes into the filing; all are stored but a single petitioner."""

    agent_id: int | None = None
    together: tuple[CoPetitioner, ...] = ()


def first_of(given: Submission, *, restricted: bool) -> Submission:
    """The submission with a petitioner where only members were named, and with secrecy where it is owed (C-2)."""
    petitioner, members = given.petitioner, given.co_petitioners
    if petitioner is None and members:
        lead = next((one for one in members if one.is_representative), members[0])
        petitioner, members = lead.petitioner, tuple(one for one in members if one is not lead)
    secret = given.keep_secret or restricted
    return replace(
        given,
        petitioner=_secret(petitioner) if petitioner and secret else petitioner,
        co_petitioners=tuple(replace(one, petitioner=_secret(one.petitioner)) for one in members)
        if secret
        else members,
    )


def _secret(draft: people.PetitionerDraft) -> people.PetitionerDraft:
    return replace(draft, confidential=True)


def stored_persons(given: Submission, first: people.Kept | None, *, by: Actor, at: datetime) -> Persons:
    """Store everybody besides a single petitioner, whose row travels with the filing."""
    if first is None or not (given.co_petitioners or given.agent):
        return Persons()
    if first.is_new:
        first.row.save(force_insert=True)
    agent_id = _authorised(given.agent, first.row.pk, by=by, at=at) if given.agent else None
    return Persons(agent_id, _together(given, first.row.pk, by=by, at=at) if given.co_petitioners else ())


def _together(given: Submission, first_id: int, *, by: Actor, at: datetime) -> tuple[CoPetitioner, ...]:
    kept = [people.keep_rows(member.petitioner, by=by, at=at).row for member in given.co_petitioners]
    new = [row for row in kept if row.pk is None]
    type(kept[0]).objects.bulk_create(new)
    rows = [
        CoPetitioner(
            petitioner_id=first_id,
            is_representative=True,
            own_request=given.own_request,
            amount=given.amount,
        )
    ]
    rows += [_member(member, row.pk) for member, row in zip(given.co_petitioners, kept, strict=True)]
    check_once([row.petitioner_id for row in rows])
    return tuple(rows)


def _member(member: JointMember, petitioner_id: int) -> CoPetitioner:
    return CoPetitioner(
        petitioner_id=petitioner_id,
        is_representative=member.is_representative,
        own_request=member.own_request,
        amount=member.amount,
    )


def _check_speaker(agent: AgentDraft, *, organisations: bool) -> None:
    """An organisation speaks for a petitioner only where the local text lets it (Shanghai, Art. 9)."""
    if agent.petitioner.kind != people.PetitionerKind.PERSON and not organisations:
        raise Refused(
            "本地没有社会组织代为提出信访事项的规定，请由信访人本人提出，或者书面委托个人代为提出。",
            code="agent.organisation",
            field="agent",
        )


def _authorised(agent: AgentDraft, principal_id: int, *, by: Actor, at: datetime) -> int:
    """Store the agent and record the written authority (R-111); a citizen's word is recorded by the door."""
    profile = catalogue.profile()
    _check_speaker(agent, organisations=profile.has("organisation_may_file"))
    recorder = by if by.kind == "seat" else Actor.system("代理登记")
    kept = people.keep_rows(agent.petitioner, by=by, at=at)
    if kept.is_new:
        kept.row.save(force_insert=True)
    if not known_people.may_speak_for(kept.row.pk, principal_id, on=day_of(at)):
        people.authorise_agent(
            principal_id,
            kept.row.pk,
            scope=agent.scope,
            authority=agent.authority,
            kind=agent.kind,
            valid_from=day_of(at),
            valid_until=agent.valid_until,
            by=recorder,
            at=at,
            at_most=profile.agents_most,
        )
    return int(kept.row.pk)
