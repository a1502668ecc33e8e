"""From what a client sends to what intake takes in."""

from typing import Any

from huiyin.api.v1.arrivals.schemas import ArrivalIn, PetitionerIn
from huiyin.api.v1.clients import Caller
from huiyin.api.v1.keys import own_key
from huiyin.intake.actions import AgentDraft, JointMember, Submission
from huiyin.kernel import clock
from huiyin.kernel.errors import NotFound, Refused
from huiyin.matters.queries import EVENT_DAY
from huiyin.people.actions import PetitionerDraft
from huiyin.units import queries as units

_PERSONAL = {"petitioner", "co_petitioners", "agent"}
DEEPEST = 30
"""So many lists and objects may lie in one another in `extra`; beyond hundreds nothing could write them down."""


def submission(given: ArrivalIn, key: str, caller: Caller) -> Submission:
    """What the client submits. Raises Refused for a place or unit that does not exist, or for too deep an `extra`."""
    _check_depth(given.extra)
    return Submission(
        channel=given.channel,
        sub_channel=given.sub_channel,
        text=given.text,
        title=given.title,
        key=own_key(caller, key),
        received_at=given.received_at,
        raw=_as_it_came(given, caller),
        petitioner=_draft(given.petitioner),
        co_petitioners=tuple(
            JointMember(
                petitioner=_said(member.petitioner),
                is_representative=member.is_representative,
                own_request=member.own_request,
                amount=member.amount,
            )
            for member in given.co_petitioners
        ),
        people_count=given.people_count,
        agent=_agent(given),
        place_id=place_id(given.place),
        spot=given.spot,
        claim_class=given.claim_class,
        item=given.item.strip(),
        claims=tuple(given.claims),
        consents=given.consents.model_dump(),
        keep_secret=given.keep_secret,
        accused=given.accused,
        accused_unit_ids=tuple(_unit_id(code, "accused_units") for code in given.accused_units),
        registrar_id=_unit_id(given.office, "office") if given.office else _own_office(caller),
        spoken_by_other=given.spoken_by_other,
        same_as=given.same_as,
        extra=given.extra | _event_day(given),
        attachments=tuple(given.attachments),
        holder=own_key(caller, key),
    )


def _event_day(given: ArrivalIn) -> dict[str, str]:
    """The day from which limits of other procedures count (P-7). Raises Refused for one to come."""
    day = given.event_day
    if day is not None and day > clock.today():
        raise Refused(
            "“event_day”晚于今天，请核对；不知道的可以不填。", code="date.future", field="event_day"
        )
    return {EVENT_DAY: day.isoformat()} if day else {}


def _check_depth(extra: dict[str, Any]) -> None:
    level: list[Any] = [extra]
    for _depth in range(DEEPEST):
        held = (one.values() if isinstance(one, dict) else one for one in level)
        level = [inner for inners in held for inner in inners if isinstance(inner, dict | list)]
        if not level:
            return
    raise Refused(f"“extra”最多嵌套{DEEPEST}层，请整理后再提交。", code="extra.too_deep", field="extra")


def _as_it_came(given: ArrivalIn, caller: Caller) -> dict[str, Any]:
    """What was sent, without the people: they lie sealed."""
    return {
        "client": caller.client.client,
        "sent": given.model_dump(mode="json", exclude=_PERSONAL, exclude_unset=True),
    }


def _draft(given: PetitionerIn | None) -> PetitionerDraft | None:
    return _said(given) if given is not None else None


def _said(given: PetitionerIn) -> PetitionerDraft:
    return PetitionerDraft(**given.model_dump())


def _agent(given: ArrivalIn) -> AgentDraft | None:
    if given.agent is None:
        return None
    return AgentDraft(
        petitioner=_said(given.agent.petitioner),
        authority=given.agent.authority,
        kind=given.agent.kind,
        valid_until=given.agent.valid_until,
    )


def _own_office(caller: Caller) -> int | None:
    """A petition office's own systems file with it; everybody else's with the city's."""
    own = caller.client.unit
    return own.id if own.kind is units.UnitKind.PETITION_OFFICE else None


def place_id(code: str) -> int | None:
    """The place of a code; none for none. Raises Refused for an unknown one."""
    try:
        return units.place_by_code(code).id if code else None
    except NotFound as unknown:
        raise Refused(unknown.message, code=unknown.code, field="place") from unknown


def _unit_id(code: str, field: str) -> int:
    try:
        return units.unit_by_code(code).id
    except NotFound as unknown:
        raise Refused(unknown.message, code=unknown.code, field=field) from unknown
