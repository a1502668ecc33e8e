"""In whose name numbers of a report are counted: a watching seat of the unit that makes it, whoever reads it later."""

from huiyin.kernel.actor import Actor
from huiyin.kernel.roles import Role
from huiyin.units import queries as units


def watching(unit_id: int) -> Actor:
    """What the unit sees of its territory; without a seat, so that nothing can be done in this name."""
    unit = units.unit(unit_id)
    return Actor(
        kind="seat",
        label="系统：报告",
        unit_id=unit.id,
        unit_name=unit.name,
        unit_path=unit.path,
        roles=frozenset({Role.SUPERVISOR}),
    )
