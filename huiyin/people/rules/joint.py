"""Representatives of a joint visit (R-108, R-109)."""

from huiyin.kernel.errors import Refused


def check_representatives(
    persons: int, representatives: int, *, at_most: int = 5, small_group: tuple[int, int] | None = None
) -> None:
    """For a visit by several persons: at least one representative, at most five.

    `small_group` is (persons, most) of a regional profile: Zhejiang's (10, 3) allows three for up to ten persons.
    Raises Refused.
    """
    if persons <= 1:
        return
    most = small_group[1] if small_group and persons <= small_group[0] else at_most
    if representatives < 1:
        raise Refused(
            f"多人走访提出共同信访事项的，请推选代表（不超过 {most} 人）。",
            code="people.representatives",
            field="representatives",
        )
    if representatives > most:
        raise Refused(
            f"{persons} 人共同走访，代表不得超过 {most} 人，现有 {representatives} 人。其余人员可以登记为共同信访人。",
            code="people.representatives",
            field="representatives",
        )
