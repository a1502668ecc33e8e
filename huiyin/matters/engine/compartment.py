"""The compartment: sealing a matter that proves an accusation, naming the accused, keeping it from them (C-1, R-302).

Whom an accusation names is asked before it goes anywhere, written down as a wall, and never taken back.
"""

from collections.abc import Iterable

from huiyin.kernel.errors import Refused
from huiyin.matters.engine import linked, sending, telling
from huiyin.matters.engine.declare import Field, FieldKind
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Accused, Arrival, Assignment, Claim, Clock, Matter, Step, SubTask
from huiyin.matters.rules import accusing
from huiyin.matters.visibility import walled_units
from huiyin.units import queries as units

NAMED = Field(
    name="accused_units",
    label="被反映的单位",
    kind=FieldKind.UNITS,
    required=False,
    secret=True,
    former=True,
    help="用于隔离：材料和情况不会送到这些单位及其下属单位。",
)

_MOVED = "被反映的单位回避，由有管理权限的机关接续"


def is_answered(work: Work) -> bool:
    """Say whether somebody has said whom the accusation names, or that it names nobody who could be told."""
    of_matter = {"matter_id": work.matter.pk}
    said = Step.objects.filter(verb="classify", values__kept__accused=accusing.NOBODY, **of_matter)
    return Accused.objects.filter(**of_matter).exists() or said.exists()


def led_by(named: Iterable[int]) -> frozenset[int]:
    """Return the named units and all that they lead: what the wall shuts out."""
    return frozenset().union(*(units.led_unit_ids(unit_id) for unit_id in named))


def keeper_id(work: Work, named: tuple[int, ...]) -> int:
    """Return who keeps the matter: the same register, unless it belongs to the accused; then the organ (R-303)."""
    walled = led_by(named) | walled_units(work.matter.pk, work.on)
    if work.matter.registrar_id not in walled:
        return work.matter.registrar_id
    organ = units.discipline_organ_for(named, place_id=work.matter.place_id, avoid=walled, on=work.on)
    if organ is None or organ.external:
        raise Refused(
            "登记单位就在被反映的单位之内，而本平台没有有管理权限且不需回避的纪检监察机关。请报上一级机关办理。",
            code="separate.no_organ",
            field=NAMED.name,
        )
    return organ.id


def seal(work: Work) -> None:
    """Put the matter, all joined into it and their arrivals into the compartment, and keep the identity secret (C-2).

    A sealed matter stays sealed whatever it proves to be.
    """
    work.matter.restricted = work.matter.keep_secret = True
    family = linked.joined_family(work.matter.pk)
    Matter.objects.filter(pk__in=family).update(restricted=True, keep_secret=True)
    Arrival.objects.filter(matter_id__in=family).update(restricted=True)
    telling.take_back(work)


def name(work: Work, named: tuple[int, ...]) -> None:
    """Write the wall for a matter and all joined into it, and take their parts from those who are behind it."""
    keeper = keeper_id(work, named)
    for matter_id in sorted(linked.joined_family(work.matter.pk)):
        known = Accused.objects.filter(matter_id=matter_id, unit_id__isnull=False)
        fresh = set(named) - set(known.values_list("unit_id", flat=True))
        Accused.objects.bulk_create(Accused(matter_id=matter_id, unit_id=each) for each in sorted(fresh))
    work.detail["accused"] = len(named)
    _take_parts(work, walled_units(work.matter.pk, work.on), keeper)
    telling.take_back(work)


def _take_parts(work: Work, walled: frozenset[int], keeper: int) -> None:
    """Nothing waits behind the wall: register, claims, limits and requests for help go to the keeper. No date moves."""
    if work.matter.registrar_id in walled:
        work.matter.registrar_id = keeper
        work.matter.save(update_fields=["registrar"])
        sending.involve(work, keeper, "registrar")
    for claim in work.claims:
        if claim.unit_id in walled:
            _give(work, claim, keeper)
    of_matter = {"claim__matter_id": work.matter.pk}
    Clock.objects.filter(ended_on__isnull=True, unit_id__in=walled, **of_matter).update(unit_id=keeper)
    tasks = SubTask.objects.filter(answered_at__isnull=True, unit_id__in=walled, **of_matter)
    tasks.update(answer="已回避，不再需要回复。", answered_at=work.at)
    for remembered in ("running", "clocks"):
        work.__dict__.pop(remembered, None)


def _give(work: Work, claim: Claim, keeper: int) -> None:
    current = Assignment.objects.filter(claim_id=claim.pk, ended_at__isnull=True)
    if current.update(ended_at=work.at):
        Assignment.objects.create(
            claim_id=claim.pk,
            kind="hand_over",
            from_unit_id=work.matter.registrar_id,
            to_unit_id=keeper,
            sent_at=work.at,
            reason=_MOVED,
        )
    work.__dict__.pop("assignment", None)
    claim.unit_id = keeper
    claim.save(update_fields=["unit"])
    sending.involve(work, keeper, "holder")
