"""What forms of administration offer to choose from."""

from collections import Counter
from datetime import date

from huiyin.kernel.roles import ROLE_LABELS
from huiyin.units import queries as units

ROLES = [(role.value, label) for role, label in ROLE_LABELS.items()]
KINDS = [(kind.value, label) for kind, label in units.KIND_LABELS.items()]
LEVELS = [(level.value, label) for level, label in units.LEVEL_LABELS.items()]


def unit_options(on: date, *, but: int | None = None) -> tuple[tuple[int, str], ...]:
    """Bodies that stand on a day; a name that several bear carries its code."""
    standing = [unit for unit in units.tree() if unit.open_on(on) and unit.id != but]
    times = Counter(unit.name for unit in standing)
    return tuple(
        (unit.id, f"{unit.name}（{unit.code}）" if times[unit.name] > 1 else unit.name) for unit in standing
    )
