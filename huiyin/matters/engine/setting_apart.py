"""Opening a matter in the compartment out of one claim of an ordinary matter."""

from hashlib import sha256

from huiyin.kernel.errors import Refused
from huiyin.matters.engine import compartment
from huiyin.matters.engine.codes import query_code
from huiyin.matters.engine.filing import CoPetitioner, Filing, Registered
from huiyin.matters.engine.opening import open_matter
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Arrival, ArrivalPetitioner
from huiyin.post import actions as post


def open_apart(work: Work) -> Registered:
    """Register the claim as an accusation with its own number; its first limit counts from the first receipt."""
    arrival = Arrival.objects.filter(home_id=work.matter.pk).order_by("id").first()
    if arrival is None:
        raise Refused("没有找到本件的来件，不能另立件。", code="separate.no_arrival")
    new = open_matter(_filing(work, arrival), by=work.by, at=work.at)
    if arrival.petitioner_id is not None:
        post.tell(
            ("petitioner", arrival.petitioner_id),
            "separated",
            {"number": new.number, "code": query_code(new.number)},
            key=f"a{new.arrival_id}:separated",
            at=work.at,
        )
    return new


def _filing(work: Work, arrival: Arrival) -> Filing:
    matter, text = work.matter, work.claim.text
    named, people = tuple(work.values["accused_units"] or ()), compartment.people_of(work)
    return Filing(
        channel=arrival.channel,
        sub_channel=arrival.sub_channel,
        received_at=arrival.received_at,
        raw={"text": text, "out_of": arrival.number},
        text=text,
        registrar_id=compartment.keeper_id(work, named, people),
        key=f"separate:{work.claim.pk}",
        fingerprint=sha256(text.encode()).hexdigest(),
        claim_class="accusation",
        place_id=matter.place_id,
        petitioner=arrival.petitioner,
        agent_id=arrival.agent_id,
        co_petitioners=_companions(arrival),
        people_count=matter.people_count,
        recorder_id=arrival.recorder_id,
        spoken_by_other=arrival.spoken_by_other,
        consents=arrival.consents,
        keep_secret=True,
        is_initial=matter.is_initial,
        accused_unit_ids=named,
        accused_account_ids=people,
    )


def _companions(arrival: Arrival) -> tuple[CoPetitioner, ...]:
    rows = ArrivalPetitioner.objects.filter(arrival_id=arrival.pk).order_by("id")
    return tuple(
        CoPetitioner(
            petitioner_id=row.petitioner_id,
            is_representative=row.is_representative,
            own_request=row.own_request,
            amount=None if row.amount is None else str(row.amount),
        )
        for row in rows
    )
