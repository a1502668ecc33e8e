"""What the matters of a history looked like when last seen: to find what an action touched, and what it moved."""

from collections.abc import Iterable

from huiyin.matters.engine.linked import joined_family
from huiyin.matters.models import Clock, Matter
from tests.machine.lawful import LENGTHENING

#: What may give a limit to another unit: a successor, or the keeper of what is sealed, or no longer is.
MOVING = frozenset({"hand_to_successor", "classify", "name_accused", "unseal"})
_FIXED = ("claim_id", "rule", "started_on", "limit_n", "limit_unit")


class Watch:
    """Remembers versions, seals and limits of the matters it has seen."""

    def __init__(self) -> None:
        self.versions: dict[int, int] = dict(Matter.objects.values_list("pk", "version"))
        self.sealed: set[int] = set(Matter.objects.filter(restricted=True).values_list("pk", flat=True))
        self.limits: dict[int, tuple[tuple[object, ...], object, object]] = {}

    def changed(self) -> list[int]:
        """The matters that are new or have another version than when last seen."""
        now = Matter.objects.order_by("pk").values_list("pk", "version")
        return [matter_id for matter_id, version in now if self.versions.get(matter_id) != version]

    def see(self, matter: Matter, limits: Iterable[Clock]) -> None:
        """Remember a matter and its limits as they are."""
        self.versions[matter.pk] = matter.version
        if matter.restricted:
            self.sealed.add(matter.pk)
        for clock in limits:
            self.limits[clock.pk] = (_fixed(clock), clock.strict, clock.unit_id)

    def seals_stand(self, matter: Matter, verb: str) -> None:
        """Sealed stays sealed, until it is unsealed in so many words, with all that was joined into it."""
        if verb == "unseal" and not matter.restricted:
            self.sealed -= joined_family(matter.pk)
        assert matter.restricted or matter.pk not in self.sealed

    def limits_stand(self, limits: Iterable[Clock], verb: str) -> None:
        """No limit changes its rule or start; its last day moves by extension or hearing only, and only later.

        So no transfer makes a limit shorter, and nothing that touches the matter as such (包案, 督办) moves a day.
        """
        for clock in limits:
            if clock.pk in self.limits:
                fixed, strict, unit_id = self.limits[clock.pk]
                assert fixed == _fixed(clock)
                assert clock.strict == strict or (verb in LENGTHENING and clock.strict > strict), verb
                assert clock.unit_id == unit_id or verb in MOVING


def _fixed(clock: Clock) -> tuple[object, ...]:
    return tuple(getattr(clock, name) for name in _FIXED)
