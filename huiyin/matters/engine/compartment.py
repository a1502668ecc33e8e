"""The compartment: sealing a matter that proves an accusation, naming the accused, keeping it from them (C-1, R-302).

Whom an accusation names is asked before it goes anywhere, written down as a wall, and never taken back.
"""

import re
from collections.abc import Collection, Iterable

from huiyin.accounts import queries as accounts
from huiyin.kernel.errors import Refused
from huiyin.matters.engine import keeping, linked, others, sending, telling
from huiyin.matters.engine.declare import Field, FieldKind
from huiyin.matters.engine.work import Work
from huiyin.matters.models import (
    Accused,
    Arrival,
    Assignment,
    Claim,
    Clock,
    Involvement,
    Matter,
    Step,
    SubTask,
)
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

PEOPLE = Field(
    name="accused_people",
    label="被反映的人员",
    kind=FieldKind.TEXT,
    required=False,
    secret=True,
    max_length=200,
    help="写姓名，几个人用顿号隔开；本人和其领导的单位都看不到此件。不在本平台任职的不填，写单位即可。",
)

_MOVED = "转入专册，由能够办理专册事项的机关接续"


def is_answered(work: Work) -> bool:
    """Say whether somebody has said whom the accusation names, or that it names nobody who could be told."""
    of_matter = {"matter_id": work.matter.pk}
    said = Step.objects.filter(verb="classify", values__kept__accused=accusing.NOBODY, **of_matter)
    return Accused.objects.filter(**of_matter).exists() or said.exists()


def people_of(work: Work) -> tuple[int, ...]:
    """Return the accounts of the people who were named. Raises Refused where it is not clear who is meant."""
    units_named = work.values["accused_units"] or ()
    names = re.split(r"[、，,；;\s]+", work.values["accused_people"] or "")
    found = [_person(name, units_named) for name in dict.fromkeys(filter(None, names))]
    return tuple(dict.fromkeys(found))


def _person(name: str, unit_ids: Collection[int]) -> int:
    found = accounts.accounts_named(name, within=unit_ids)
    if len(found) == 1:
        return next(iter(found))
    sentence = (
        f"名叫“{name}”的工作人员有{len(found)}位，请同时填写其所在的“{NAMED.label}”。"
        if found
        else f"本平台没有名叫“{name}”的工作人员，请核对；不在本平台任职的不填，写单位即可。"
    )
    raise Refused(sentence, code="accused.person_unclear", field=PEOPLE.name)


def led_by(named: Iterable[int]) -> frozenset[int]:
    """Return the named units and all that they lead: what the wall shuts out."""
    return frozenset().union(*(units.led_unit_ids(unit_id) for unit_id in named))


def keeper_id(work: Work, named: tuple[int, ...], people: tuple[int, ...] = ()) -> int:
    """Return who keeps the matter: the same register, unless it belongs to the accused or nobody there can open it."""
    walled = led_by(named) | walled_units(work.matter.pk, work.on)
    walled |= accounts.seat_unit_ids(people, work.on) | accounts.led_by_accounts(people, work.on)
    found = keeping.keeper_of(work, named, walled=walled)
    if found is None:
        raise Refused(
            "登记单位就在被反映的单位之内，而本平台没有有管理权限且不需回避的纪检监察机关。请报上一级机关办理。",
            code="separate.no_organ",
            field=NAMED.name,
        )
    return found


def seal(work: Work) -> None:
    """Put the matter, all joined into it and their arrivals into the compartment, and keep the identity secret (C-2).

    A sealed matter stays sealed until it is unsealed in so many words.
    """
    work.matter.restricted = work.matter.keep_secret = True
    family = linked.joined_family(work.matter.pk)
    Matter.objects.filter(pk__in=family).update(restricted=True, keep_secret=True)
    Arrival.objects.filter(matter_id__in=family).update(restricted=True)
    telling.take_back(work)


def seal_joined(work: Work, named: tuple[int, ...], people: tuple[int, ...] = ()) -> None:
    """Put all that was joined into a matter into the compartment, behind the same wall, while the matter stays outside.

    It was joined because it is about the same, so it may say in other words what is set apart (C-1).
    """
    family = linked.joined_family(work.matter.pk) - {work.matter.pk}
    keeper = keeper_id(work, named, people)
    for matter in Matter.objects.filter(pk__in=family, restricted=False).order_by("pk"):
        matter.restricted = matter.keep_secret = True
        matter.save(update_fields=["restricted", "keep_secret"])
        _write_wall(matter.pk, named, people)
        joined = work.beside(Claim.objects.filter(matter=matter).order_by("ordinal")[0], matter=matter)
        others.write_down(joined, matter, note="随主件的分出转入专册", detail={"restricted": True})
        _take_parts(joined, _shut_out(joined, keeper), keeper)
        telling.take_back(joined)


def name(work: Work, named: tuple[int, ...], people: tuple[int, ...] = ()) -> None:
    """Write the wall for a matter and all joined into it, and take the parts from who is behind it or cannot see it."""
    keeper = keeper_id(work, named, people)
    for matter_id in sorted(linked.joined_family(work.matter.pk)):
        _write_wall(matter_id, named, people)
    if named or people:
        work.detail["accused"] = len(named) + len(people)
    _take_parts(work, _shut_out(work, keeper), keeper)
    telling.take_back(work)


def _write_wall(matter_id: int, named: Collection[int], people: Collection[int]) -> None:
    """Write down whom a matter accuses, each once."""
    known = set(Accused.objects.filter(matter_id=matter_id).values_list("unit_id", "account_id"))
    wanted = [*((unit_id, None) for unit_id in sorted(named)), *((None, one) for one in sorted(people))]
    Accused.objects.bulk_create(
        Accused(matter_id=matter_id, unit_id=unit_id, account_id=account_id)
        for unit_id, account_id in wanted
        if (unit_id, account_id) not in known
    )


def _shut_out(work: Work, keeper: int) -> frozenset[int]:
    """Return the units behind the wall, and those here with a part that have nobody to open the matter (R-302)."""
    walled = walled_units(work.matter.pk, work.on)
    able = accounts.compartment_units(work.on, avoid=walled)
    if keeper not in able:
        return walled
    parts = Involvement.objects.filter(matter_id=work.matter.pk).values_list("unit_id", flat=True)
    return walled | {each for each in parts if each not in able and not units.unit(each).external}


def _take_parts(work: Work, shut_out: frozenset[int], keeper: int) -> None:
    """Nothing waits where nobody may see it: all goes to the keeper, and requests for help are over."""
    give_all(work, shut_out, keeper, reason=_MOVED)
    tasks = SubTask.objects.filter(
        claim__matter_id=work.matter.pk, answered_at__isnull=True, unit_id__in=shut_out
    )
    tasks.update(answer="已回避，不再需要回复。", answered_at=work.at)


def give_all(work: Work, leaving: Collection[int], keeper: int, *, reason: str) -> None:
    """Put a keeper in the place of some units: register, claims and running limits. No date moves."""
    if work.matter.registrar_id in leaving:
        work.matter.registrar_id = keeper
        work.matter.save(update_fields=["registrar"])
        sending.involve(work, keeper, "registrar")
    for claim in work.claims:
        if claim.unit_id in leaving:
            _give(work, claim, keeper, reason=reason)
    running = Clock.objects.filter(claim__matter_id=work.matter.pk, ended_on__isnull=True)
    running.filter(unit_id__in=leaving).update(unit_id=keeper)
    work.forget_clocks()


def _give(work: Work, claim: Claim, keeper: int, *, reason: str) -> None:
    """Make another unit the holder of a claim; the sending by which the present one holds it ends."""
    current = Assignment.objects.filter(claim_id=claim.pk, ended_at__isnull=True)
    if current.update(ended_at=work.at):
        Assignment.objects.create(
            claim_id=claim.pk,
            kind="hand_over",
            from_unit_id=work.matter.registrar_id,
            to_unit_id=keeper,
            sent_at=work.at,
            reason=reason,
        )
    work.forget("assignment")
    claim.unit_id = keeper
    claim.save(update_fields=["unit"])
    sending.involve(work, keeper, "holder")
