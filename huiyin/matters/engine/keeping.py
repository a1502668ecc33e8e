"""Where a sealed matter may lie: only where somebody can open it, and never with the accused (C-1, R-302, R-303)."""

from collections.abc import Iterable, Iterator

from huiyin.accounts import queries as accounts
from huiyin.kernel.errors import Refused
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Accused
from huiyin.matters.visibility import walled_units
from huiyin.units import queries as units

_OFFICES = (units.UnitKind.PETITION_OFFICE, units.UnitKind.DISCIPLINE)


def keeper_of(work: Work, named: Iterable[int], *, walled: frozenset[int]) -> int | None:
    """Return who keeps the matter: the same register, the petition office around it, the city's, then the organ.

    Only one that can open it; where the compartment is staffed nowhere, an office or the organ all the same.
    """
    near = [each for each in _offices(work) if walled.isdisjoint(each.path)]
    organs = [each for each in organs_for(work, named, walled=walled) if not each.external]
    found = accounts.compartment_among([*near, *organs], work.on, avoid=walled)
    unstaffed = (each for each in [*near, *organs] if each.kind in _OFFICES)
    kept = found or next(unstaffed, None)
    return kept.id if kept is not None else None


def _offices(work: Work) -> Iterator["units.UnitFacts"]:
    register = units.unit(work.matter.registrar_id)
    yield register
    whole = units.place(register.place_id).path[:1] if register.place_id is not None else ()
    around = [units.petition_office_of(register.id, on=work.on)]
    around += [units.petition_office_of(place_id=each, on=work.on) for each in whole]
    yield from (each for each in around if each is not None)


def organs_for(work: Work, named: Iterable[int], *, walled: frozenset[int]) -> tuple["units.UnitFacts", ...]:
    """Return the discipline organs with authority over all who are named, the lowest first (R-303)."""
    place_id = work.matter.place_id
    return units.discipline_organs_for(tuple(named), place_id=place_id, avoid=walled, on=work.on)


def accused_units(work: Work) -> frozenset[int]:
    """Return the accused units, and those in which accused people sit."""
    rows = list(Accused.objects.filter(matter_id=work.matter.pk).values_list("unit_id", "account_id"))
    people = [account_id for _unit_id, account_id in rows if account_id]
    return accounts.seat_unit_ids(people, work.on) | {unit_id for unit_id, _account_id in rows if unit_id}


def check_opened(work: Work, unit_id: int) -> None:
    """Refuse to send a sealed matter to a unit where nobody may open it; say which unit can take it.

    An organ outside this platform gets an accusation on paper; the register goes on seeing it.
    """
    facts = units.unit(unit_id)
    if facts.external and work.claim.claim_class == "accusation":
        return
    walled = walled_units(work.matter.pk, work.on)
    if unit_id in accounts.compartment_units(work.on, avoid=walled):
        return
    able = _able(work, unit_id, walled)
    raise Refused(
        f"此件在检举控告专册，“{facts.name}”没有检举控告专办岗位，送去后无人能够打开。{able}"
        "如经核实不属于检举控告，请重新核定类别并解除专册后再送。",
        code="sealed.nobody_opens",
        field="unit",
    )


def _able(work: Work, unit_id: int, walled: frozenset[int]) -> str:
    """Name the units that could take it instead: with authority, or offices around the one that was chosen."""
    organs = organs_for(work, accused_units(work), walled=walled)
    offered = [*organs, units.petition_office_of(unit_id, on=work.on), *_offices(work)]
    able = accounts.compartment_units(work.on, avoid=walled) - {work.claim.unit_id}
    names = dict.fromkeys(each.name for each in offered if each is not None and each.id in able)
    return f"可以改选：{'、'.join(names)}。" if names else ""


def check_authority(work: Work, organ: "units.UnitFacts") -> None:
    """Refuse an organ without authority over whom the accusation names (R-303)."""
    named = accused_units(work)
    fitting = organs_for(work, named, walled=walled_units(work.matter.pk, work.on))
    if not named or organ in fitting:
        return
    names = "、".join(each.name for each in fitting)
    raise Refused(
        f"按照管理权限，该机关不能受理此件，请改选：{names}。"
        if names
        else "按照管理权限，该机关不能受理此件，请报上一级纪检监察机关确定。",
        code="hand_over.no_authority",
        field="unit",
    )
