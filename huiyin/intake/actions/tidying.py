"""A submission as it can be registered: cleaned, checked, nothing lost."""

import hashlib
import json
import uuid
from dataclasses import is_dataclass, replace
from datetime import datetime
from typing import Any

from django.utils.crypto import salted_hmac

from huiyin.accounts import queries as accounts
from huiyin.intake.actions.together import amount_of, check_listed_once
from huiyin.intake.channel import Channel
from huiyin.intake.rules.receiving import checked_received
from huiyin.intake.rules.wording import checked_claims, checked_text, checked_title, storable
from huiyin.intake.submission import AgentDraft, JointMember, Submission
from huiyin.kernel.errors import Refused
from huiyin.kernel.text import shorten, tidy
from huiyin.people import queries as people
from huiyin.units import queries as units

CLASSES = ("", "petition", "suggestion", "accusation")
LONGEST_KEY = 80
LONGEST_LINE = 500
MOST_PEOPLE = 100_000


def tidied(given: Submission, channel: Channel, *, at: datetime) -> Submission:
    """The submission in one spelling. Raises Refused naming the field that cannot be read."""
    if given.claim_class not in CLASSES:
        raise Refused(
            "诉求类别请从申诉求决、建议意见、检举控告中选择，或者留空由工作人员核定。",
            code="class.unknown",
            field="claim_class",
        )
    if not 0 <= given.people_count <= MOST_PEOPLE:
        raise Refused(
            f"人数请填1至{MOST_PEOPLE}之间的整数。", code="people_count.wrong", field="people_count"
        )
    accused = tidy(given.accused)[:LONGEST_LINE]
    accused_units = _accused_units(given, accused)
    text = checked_text(given.text, given.title)
    tidy_one = replace(
        given,
        key=_key(given.key),
        text=text,
        title=checked_title(given.title),
        sub_channel=_sub_channel(given.sub_channel, channel),
        received_at=checked_received(given.received_at, at=at),
        claims=checked_claims(given.claims),
        spot=shorten(tidy(given.spot), LONGEST_LINE),
        accused=accused,
        accused_unit_ids=accused_units,
        accused_account_ids=_accused_people(given, accused, accused_units),
        place_id=_place(given.place_id),
        claim_class=given.claim_class or ("accusation" if given.names_accused else ""),
        petitioner=_said(given.petitioner, lenient=channel.lenient),
        agent=_agent(given.agent),
        co_petitioners=_members(given.co_petitioners, lenient=channel.lenient),
        own_request=shorten(tidy(given.own_request), LONGEST_LINE),
        amount=amount_of(given.amount),
    )
    check_listed_once(tidy_one)
    return tidy_one


def _key(key: str) -> str:
    if not key:
        return f"once:{uuid.uuid4().hex}"
    if len(key) <= LONGEST_KEY and key.isprintable():
        return key
    return f"long:{hashlib.sha256(key.encode('utf-8', 'surrogatepass')).hexdigest()}"


def _sub_channel(code: str, channel: Channel) -> str:
    known = dict(channel.sub_channels)
    if code and known and code not in known:
        raise Refused(
            f"“{channel.label}”没有“{code}”这个来源。可用：{'、'.join(known)}，也可以留空。",
            code="sub_channel.unknown",
            field="sub_channel",
        )
    return shorten(tidy(code), 20)


def _place(place_id: int | None) -> int | None:
    if place_id is not None and not units.places([place_id]):
        raise Refused(
            "没有这个地点。请从地点列表中重新选择，也可以留空。", code="place.unknown", field="place_id"
        )
    return place_id


def _accused_units(given: Submission, accused: str) -> tuple[int, ...]:
    """The units that were chosen and those that are named in own words: nothing may go there (C-1)."""
    unknown = set(given.accused_unit_ids) - set(units.units(given.accused_unit_ids))
    if unknown:
        raise Refused(
            "没有所选的被反映单位。请重新选择，或者直接写明单位名称。",
            code="accused.unknown",
            field="accused_unit_ids",
        )
    named = (
        (unit.id for unit in units.units_named_in(accused)) if given.claim_class in ("", "accusation") else ()
    )
    return tuple(dict.fromkeys((*given.accused_unit_ids, *named)))


def _accused_people(given: Submission, accused: str, unit_ids: tuple[int, ...]) -> tuple[int, ...]:
    """The people who were chosen and those who are named in own words, by whatever door it came (C-1)."""
    if not accused or given.claim_class not in ("", "accusation"):
        return given.accused_account_ids
    named = accounts.accounts_named_in(accused, within=unit_ids)
    return tuple(dict.fromkeys((*given.accused_account_ids, *sorted(named))))


def _members(members: tuple[JointMember, ...], *, lenient: bool) -> tuple[JointMember, ...]:
    found = []
    for number, member in enumerate(members, start=1):
        try:
            said, amount = _said(member.petitioner, lenient=lenient), amount_of(member.amount)
        except Refused as refusal:
            raise Refused(
                f"第{number}位共同信访人：{refusal.message}", code=refusal.code, field="co_petitioners"
            ) from refusal
        if said is not None:
            request = shorten(tidy(member.own_request), LONGEST_LINE)
            found.append(replace(member, petitioner=said, own_request=request, amount=amount))
    return tuple(found)


def _agent(agent: AgentDraft | None) -> AgentDraft | None:
    if agent is None or (said := _said(agent.petitioner, lenient=False)) is None:
        return None
    return replace(agent, petitioner=said)


def _said(draft: people.PetitionerDraft | None, *, lenient: bool) -> people.PetitionerDraft | None:
    """The petitioner in one spelling; None when nothing was said (P-4)."""
    while draft is not None and not draft.is_blank:
        try:
            return people.normal(draft)
        except Refused as refusal:
            if not lenient or not refusal.field or not getattr(draft, refusal.field, ""):
                raise
            draft = _set_aside(draft, refusal.field)
    return None


def _set_aside(draft: people.PetitionerDraft, field: str) -> people.PetitionerDraft:
    """What cannot be read is kept as written beside the address: sealed, and nobody is there to be asked."""
    written = f"（{people.FIELD_LABELS[field]}原文：{getattr(draft, field)}）"
    if field == "address":
        return replace(draft, address=shorten(draft.address, 190))
    emptied: dict[str, Any] = {field: "", "address": shorten(draft.address + written, 190)}
    return replace(draft, **emptied)


def fingerprint(given: Submission) -> str:
    """What tells this content from other content under the same key; keyed, as it covers telephone numbers."""
    content = {name: value for name, value in vars(given).items() if name not in ("raw", "key", "holder")}
    whole = json.dumps(content, sort_keys=True, default=_plain)
    return salted_hmac("huiyin.intake.fingerprint", whole, algorithm="sha256").hexdigest()


def _plain(value: Any) -> Any:
    return vars(value) if is_dataclass(value) else str(value)


def kept_raw(given: Submission) -> dict[str, Any]:
    """The arrival as it came, with what has no column of its own. Contacts are not in it: they are sealed."""
    more = {
        "title": given.title,
        "spot": given.spot,
        "accused": given.accused,
        "own_request": given.own_request,
        **given.extra,
    }
    kept = {name: value for name, value in more.items() if value}
    whole: dict[str, Any] = storable({"came": dict(given.raw), **kept} if given.raw else kept)
    return whole
