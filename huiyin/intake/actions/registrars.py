"""Which office writes the arrival into its register."""

from collections.abc import Iterator, Set

from huiyin.intake.channel import Case, Channel
from huiyin.intake.queries.offices import city_id, city_office
from huiyin.kernel.errors import Refused
from huiyin.units import queries as units
from huiyin.units.queries import UnitFacts, UnitKind

_OF_ALL = frozenset({UnitKind.HOTLINE, UnitKind.JOINT_CONFERENCE})
"""Bodies that take calls and meet, but keep no register of their own: the city's petition office does."""


def registrar(case: Case, channel: Channel, *, walled: Set[int]) -> UnitFacts:
    """The office chosen by the citizen, by the channel, the recorder's own, or the city's petition office.

    Never an accused unit, one it leads, or one within it; then a discipline organ registers (C-1, R-302).
    """
    for unit_id in _candidates(case, channel):
        unit = units.successor_on(units.organ_of(unit_id).id, case.on)
        if not walled or walled.isdisjoint(unit.path):
            return unit
    organ = _discipline_organ(case, walled)
    if organ is None:
        raise Refused(
            "没有可以登记此件的机关。请系统管理员先设立信访工作机构，或者向上一级机关反映。",
            code="registrar.none",
            field="registrar_id",
        )
    return organ


def _candidates(case: Case, channel: Channel) -> Iterator[int]:
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


def _discipline_organ(case: Case, walled: Set[int]) -> UnitFacts | None:
    """The organ with authority, or where that is outside this platform, the city's: it registers and hands over."""
    given = case.submission
    organ = units.discipline_organ_for(
        given.accused_unit_ids, place_id=given.place_id, avoid=walled, on=case.on
    )
    if organ is not None and not organ.external:
        return organ
    city = city_id()
    found = units.unit_of_kind_at(city, UnitKind.DISCIPLINE, case.on) if city is not None else None
    return found if found is not None and found.id not in walled else None
