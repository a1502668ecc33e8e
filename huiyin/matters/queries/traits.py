"""What a matter may share with others: its petitioners, place and files, and what its citizens took for the same."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from huiyin.attachments import queries as attachments
from huiyin.kernel.actor import Actor
from huiyin.matters.engine.earlier import STATUTORY
from huiyin.matters.models import Arrival, ArrivalPetitioner, Claim, Clock, Enclosure, Matter, Step
from huiyin.people import queries as people

#: Of a petition of thousands so many people and files are looked at.
MOST = 20


@dataclass(frozen=True, kw_only=True)
class Traits:
    """What to look for. `sharing` are ordinary matters with a file of the same bytes, `said` were named as the same."""

    petitioner_ids: tuple[int, ...] = ()
    place_id: int | None = None
    sharing: tuple[int, ...] = ()
    said: tuple[int, ...] = ()


def traits(actor: Actor, matter_id: int) -> Traits:
    """What an ordinary matter may share; of an accusation nothing (C-1).

    Who asked for secrecy is looked for in the registering unit alone (C-2).
    """
    matter = Matter.objects.filter(pk=matter_id, restricted=False).first()
    if matter is None:
        return Traits()
    arrivals = list(Arrival.objects.filter(matter_id=matter_id, restricted=False).order_by("id")[:MOST])
    told = not matter.keep_secret or matter.registrar_id == actor.unit_id
    return Traits(
        petitioner_ids=_petitioners(arrivals) if told else (),
        place_id=matter.place_id,
        sharing=_sharing([one.pk for one in arrivals], matter_id),
        said=_said(matter_id),
    )


def _petitioners(arrivals: Iterable[Arrival]) -> tuple[int, ...]:
    """All rows of all who stand behind the arrivals."""
    listed = list(arrivals)
    joint = ArrivalPetitioner.objects.filter(arrival__in=listed).order_by("id")[:MOST]
    first = [one.petitioner_id for one in listed if one.petitioner_id]
    behind = dict.fromkeys([*first, *joint.values_list("petitioner_id", flat=True)])
    return tuple(dict.fromkeys(key for one in list(behind)[:MOST] for key in people.group(one)))


def _sharing(arrival_ids: Collection[int], matter_id: int) -> tuple[int, ...]:
    own = Enclosure.objects.filter(arrival_id__in=arrival_ids).values_list("attachment_id", flat=True)[:MOST]
    ids = list(own)
    same = attachments.same_bytes(ids) if ids else ()
    rows = Enclosure.objects.filter(
        attachment_id__in=same, arrival__restricted=False, arrival__matter__restricted=False
    ).exclude(arrival__matter_id=matter_id)
    return tuple(dict.fromkeys(rows.order_by("-arrival_id").values_list("arrival__matter_id", flat=True)))


def _said(matter_id: int) -> tuple[int, ...]:
    """The matter that the citizen, or who wrote it down, took for the same."""
    rows = Claim.objects.filter(matter_id=matter_id, proposal__has_key="same_as")
    said = [one.proposal["same_as"] for one in rows]
    return tuple(Matter.objects.filter(pk__in=said, restricted=False).values_list("pk", flat=True))


def heads(matter_ids: Iterable[int]) -> dict[int, str]:
    """What the first claim of each says, of ordinary matters."""
    rows = Claim.objects.filter(matter_id__in=list(matter_ids), ordinal=1, matter__restricted=False)
    return dict(rows.values_list("matter_id", "text"))


def handled_in(matter_ids: Collection[int]) -> dict[int, int]:
    """By matter where it is handled now: in itself, or in that into which it was joined at last."""
    ends = {key: key for key in matter_ids}
    for _ in range(len(ends) + MOST):
        above = dict(
            Matter.objects.filter(pk__in=set(ends.values()), joined_into__isnull=False).values_list(
                "pk", "joined_into_id"
            )
        )
        if not above:
            break
        ends = {key: above.get(end) or end for key, end in ends.items()}
    return ends


def overdue_among(matter_ids: Collection[int], *, on: date) -> frozenset[int]:
    """Those of which a statutory limit has passed: bringing them again may not be refused (N-3)."""
    late = Clock.objects.filter(
        claim__matter_id__in=matter_ids, ended_on__isnull=True, rule__in=STATUTORY, rolled__lt=on
    )
    return frozenset(late.values_list("claim__matter_id", flat=True))


def went_elsewhere(matter_ids: Collection[int]) -> frozenset[int]:
    """Those that had gone into a procedure of Art. 31(1)-(5): brought again they flow back (WH-19)."""
    ways = Claim.objects.filter(matter_id__in=matter_ids, way__in=(1, 2, 3, 4, 5))
    return frozenset(ways.values_list("matter_id", flat=True))


def taken_apart(matter_id: int, others: Collection[int]) -> frozenset[int]:
    """Those of the others that had been joined with this matter and were taken apart again by a person."""
    steps = Step.objects.filter(verb="unjoin", matter_id__in={matter_id, *others})
    pairs = {(step.matter_id, step.values.get("kept", {}).get("out_of")) for step in steps}
    return frozenset(one for one in others if (matter_id, one) in pairs or (one, matter_id) in pairs)
