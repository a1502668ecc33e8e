"""Which office writes the arrival into its register."""

from collections.abc import Iterator, Sequence, Set
from typing import NoReturn

from huiyin.accounts import queries as accounts
from huiyin.intake.channel import Case, Channel
from huiyin.intake.queries.offices import city_id, city_office
from huiyin.kernel.errors import Refused
from huiyin.units import queries as units
from huiyin.units.queries import UnitFacts, UnitKind

_OF_ALL = frozenset({UnitKind.HOTLINE, UnitKind.JOINT_CONFERENCE})
"""Bodies that take calls and meet, but keep no register of their own: the city's petition office does."""


def registrar(case: Case, channel: Channel) -> UnitFacts:
    """The office chosen by the citizen, by the channel, the recorder's own, or the city's petition office."""
    return next(_candidates(case, channel), None) or _nobody()


def sealed_registrar(case: Case, channel: Channel, *, walled: Set[int]) -> UnitFacts:
    """The same office for an accusation, if somebody there can open it; else the petition office around it.

    Then the city's, then the discipline organ. Never an accused unit, one it leads, or one within it (C-1, R-302).
    Where the compartment is staffed nowhere, nobody is turned away: a petition office or the organ registers, and
    finds it there as soon as it opens the seat.
    """
    near = [each for each in _with_offices(case, channel) if walled.isdisjoint(each.path)]
    found = accounts.compartment_among([*near, *_organs(case, walled)], case.on, avoid=walled)
    return found or _unstaffed(near, _organs(case, walled))


def _candidates(case: Case, channel: Channel) -> Iterator[UnitFacts]:
    for unit_id in _named(case, channel):
        yield units.successor_on(units.organ_of(unit_id).id, case.on)


def _named(case: Case, channel: Channel) -> Iterator[int]:
    chosen = case.submission.registrar_id
    if chosen is not None:
        yield _chosen(chosen)
    decided = channel.registrar(case)
    if decided is not None:
        yield decided
    if case.by.unit_id is not None and units.organ_of(case.by.unit_id).kind not in _OF_ALL:
        yield case.by.unit_id
    office = city_office(case.on)
    if office is not None:
        yield office.id


def _chosen(unit_id: int) -> int:
    if units.unit(unit_id).external:
        raise Refused(
            f"“{units.unit(unit_id).name}”未接入本平台，请选择其他登记单位。",
            code="registrar.external",
            field="registrar_id",
        )
    return unit_id


def _with_offices(case: Case, channel: Channel) -> Iterator[UnitFacts]:
    """Each candidate, and after it the petition office of the smallest place around it that has one."""
    for each in _candidates(case, channel):
        yield each
        office = units.petition_office_of(each.id, on=case.on)
        if office is not None:
            yield office


def _organs(case: Case, walled: Set[int]) -> list[UnitFacts]:
    """The organs with authority, and where that is outside this platform, the city's: it registers, hands over."""
    given = case.submission
    found = units.discipline_organs_for(
        given.accused_unit_ids, place_id=given.place_id, avoid=walled, on=case.on
    )
    city = city_id()
    of_city = units.unit_of_kind_at(city, UnitKind.DISCIPLINE, case.on) if city is not None else None
    if of_city is not None and of_city.id not in walled:
        found = (*found, of_city)
    return [each for each in found if not each.external]


def _unstaffed(near: Sequence[UnitFacts], organs: Sequence[UnitFacts]) -> UnitFacts:
    offices = [each for each in near if each.kind is UnitKind.PETITION_OFFICE]
    return next(iter([*offices, *organs]), None) or _nobody()


def _nobody() -> NoReturn:
    raise Refused(
        "没有可以登记此件的机关。请系统管理员先设立信访工作机构，或者向上一级机关反映。",
        code="registrar.none",
        field="registrar_id",
    )
