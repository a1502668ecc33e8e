"""From a finished draft to what intake takes in. Contact goes into petitioners alone, never into the raw record."""

from datetime import date

from huiyin.attachments.actions import Handed
from huiyin.intake.actions import AgentDraft, JointMember, Submission
from huiyin.matters.queries import EVENT_DAY
from huiyin.people import queries as people
from huiyin.web.public.filing.draft import AGENT, TOGETHER, Draft
from huiyin.web.public.filing.forms.who import BODIES, CONSENTS

AUTHORITIES = {
    "written": ("agent", "书面委托，由代理人自述"),
    "guardian": ("guardian", "监护关系，由监护人自述"),
}
RELAYED = "由他人转达，没有书面委托"


def submission(draft: Draft, event_day: date | None = None, *, files: Handed) -> Submission:
    """What the citizen submits; `event_day` is the day from which limits of other procedures count, if known."""
    filer = _filer(draft)
    authority = AUTHORITIES.get(draft.authority) if draft.filer == AGENT else None
    relayed = draft.filer == AGENT and authority is None
    return Submission(
        channel="web",
        sub_channel="page",
        key=f"web:{draft.key}",
        text=draft.text,
        raw={
            "text": draft.text,
            "claim_class": draft.claim_class,
            "spot": draft.spot,
            "accused": draft.accused,
            **({"item": draft.item, "field": draft.field} if draft.item else {}),
        },
        petitioner=_principal(draft) if draft.filer == AGENT else filer,
        agent=AgentDraft(petitioner=filer, kind=authority[0], authority=authority[1])
        if authority and filer
        else None,
        co_petitioners=(JointMember(petitioner=filer, own_request=RELAYED),)
        if relayed and filer
        else _others(draft),
        people_count=draft.people_count if draft.filer == TOGETHER else 0,
        place_id=draft.place_id,
        spot=draft.spot,
        claim_class=draft.claim_class,
        item=draft.item,
        consents={name: name in draft.consents for name, _label in CONSENTS},
        keep_secret=draft.keep_secret,
        accused=draft.accused if draft.is_accusation else "",
        accused_unit_ids=draft.accused_unit_ids if draft.is_accusation else (),
        spoken_by_other=relayed,
        same_as=draft.same_as,
        attachments=files.references,
        holder=files.holder,
        extra={EVENT_DAY: event_day.isoformat()} if event_day else {},
    )


def _filer(draft: Draft) -> people.PetitionerDraft | None:
    said = people.PetitionerDraft(
        kind=draft.filer if draft.filer in BODIES else people.PetitionerKind.PERSON,
        name="" if draft.is_nameless else draft.name,
        phone=draft.phone,
        id_number=draft.id_number,
        address="" if draft.is_nameless else draft.address,
    )
    return None if said.is_blank else said


def _principal(draft: Draft) -> people.PetitionerDraft:
    return people.PetitionerDraft(
        name=draft.principal_name, phone=draft.principal_phone, address=draft.principal_address
    )


def _others(draft: Draft) -> tuple[JointMember, ...]:
    if draft.filer != TOGETHER:
        return ()
    speakers = (
        JointMember(petitioner=people.PetitionerDraft(name=name, phone=phone), is_representative=True)
        for name, phone in draft.representatives
    )
    silent = (JointMember(petitioner=people.PetitionerDraft(name=name)) for name in draft.others)
    return (*speakers, *silent)
