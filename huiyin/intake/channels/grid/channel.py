"""Grid workers (网格员) who pass on what residents say: who spoke and who recorded stay apart (WH-50)."""

from collections.abc import Iterator

from huiyin.intake.channel import Case, Channel, Form, Note
from huiyin.kernel.errors import Refused
from huiyin.kernel.roles import Role
from huiyin.units import queries as units


def _registrar(case: Case) -> int | None:
    """The street office of the place, else of the grid worker's own community."""
    place_id = case.submission.place_id
    if place_id is None and case.by.unit_id is not None:
        place_id = units.unit(case.by.unit_id).place_id
    street = units.place_at(place_id, units.PlaceKind.STREET) if place_id is not None else None
    office = units.unit_of_kind_at(street.id, units.UnitKind.STREET_OFFICE, case.on) if street else None
    return office.id if office else None


def _check(case: Case) -> None:
    given = case.submission
    if given.spoken_by_other and given.petitioner is None and not given.extra.get("spoken_by"):
        raise Refused(
            "代居民反映的，请写明是谁反映的；居民不愿留名的，请在“信访人”中写“不愿留名”。",
            code="grid.who_spoke",
            field="spoken_by",
        )


def _advise(case: Case) -> Iterator[Note]:
    if case.submission.spoken_by_other:
        yield Note(code="grid.for_other", sentence="网格员代居民反映，核实时请直接联系信访人。")


CHANNEL = Channel(
    code="grid",
    label="网格上报",
    form=Form.NET,
    sub_channels=(("patrol", "日常巡查"), ("resident", "居民反映")),
    recorders=(Role.GRID, Role.CLERK, Role.LIAISON),
    registrar=_registrar,
    check=_check,
    advise=_advise,
    order=55,
)
