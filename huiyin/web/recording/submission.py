"""From a filled-in form to what intake takes in. Contacts go into petitioners alone, never into the raw record."""

from datetime import date, datetime, time
from typing import Any

from huiyin.intake.actions import AgentDraft, JointMember, Submission
from huiyin.kernel import clock
from huiyin.kernel.clock import SHANGHAI
from huiyin.matters.queries import EVENT_DAY
from huiyin.people.actions import PetitionerDraft, PetitionerKind
from huiyin.web.recording.forms.record import CONSENTS, UNSURE, RecordForm

NOON = time(12)
ORGANISATION = "organisation"


def submission(form: RecordForm) -> Submission:
    """What is registered."""
    said: dict[str, Any] = form.cleaned_data
    claim_class = "" if said["claim_class"] == UNSURE else said["claim_class"]
    return Submission(
        channel=form.channel_of(said),
        sub_channel=said.get("sub_channel", ""),
        key=f"{form.page}:{said['key']}" if said["key"] else "",
        text=said["text"],
        raw={"text": said["text"], "claims": list(said["claims"]), "spot": said["spot"]},
        received_at=_received(said.get("received_at")),
        petitioner=petitioner(said),
        co_petitioners=together(said),
        people_count=said.get("people_count") or 0,
        agent=_agent(said),
        place_id=said["place_id"],
        spot=said["spot"] or said["place"],
        claim_class=claim_class,
        claims=said["claims"],
        consents={name: name in said["consents"] for name, _label in CONSENTS},
        keep_secret=said["keep_secret"],
        accused=said["accused"] if claim_class == "accusation" else "",
        spoken_by_other=said.get("spoken_by_other", False),
        same_as=said["same_as"],
        attachments=said["attachments"].references,
        holder=said["attachments"].holder,
        extra={name: _plain(said[name]) for name in (EVENT_DAY, *form.kept_extra) if said.get(name)},
    )


def petitioner(said: dict[str, Any]) -> PetitionerDraft | None:
    """Who brought it; None where nothing was said."""
    draft = PetitionerDraft(
        kind=said.get("kind") or "person",
        name=said.get("name", ""),
        phone=said.get("phone", ""),
        id_type=said.get("id_type", ""),
        id_number=said.get("id_number", ""),
        address=said.get("address", ""),
        email=said.get("email", ""),
    )
    return None if draft.is_blank else draft


def together(said: dict[str, Any]) -> tuple[JointMember, ...]:
    """The other representatives and the others who came along (R-108)."""
    speakers = (
        JointMember(petitioner=PetitionerDraft(name=name, phone=phone), is_representative=True)
        for name, phone in said.get("representatives") or ()
    )
    silent = (JointMember(petitioner=PetitionerDraft(name=name)) for name in said.get("others") or ())
    return (*speakers, *silent)


def _agent(said: dict[str, Any]) -> AgentDraft | None:
    if not said.get("agent_name"):
        return None
    way = said["agent_kind"] or "agent"
    kind = PetitionerKind.ORGANISATION if way == ORGANISATION else PetitionerKind.PERSON
    return AgentDraft(
        petitioner=PetitionerDraft(name=said["agent_name"], phone=said["agent_phone"], kind=kind),
        authority=said["agent_authority"],
        kind="agent" if way == ORGANISATION else way,
        valid_until=said["agent_until"],
    )


def _received(given: datetime | date | None) -> datetime | None:
    """A day without a time counts from its noon; today is now."""
    if given is None or isinstance(given, datetime):
        return given
    return None if given == clock.today() else datetime.combine(given, NOON, SHANGHAI)


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
