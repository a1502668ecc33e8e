"""Joining matters into one (并件, U29): what may be joined, and into what."""

from collections.abc import Iterable

from huiyin.kernel.errors import Refused
from huiyin.matters.states import ENDED, LABELS, ClaimState

S = ClaimState

#: No answer has been given yet in these states, so joining takes nothing from anybody.
JOINABLE: frozenset[ClaimState] = frozenset({S.REGISTERED, S.FORWARDED, S.HANDLING})

#: Whoever joins here still gets everything from the acceptance on: the own papers, the own answer.
TAKES_IN: frozenset[ClaimState] = JOINABLE | {S.OBJECTED, S.DISPUTED, S.SIMPLIFIED, S.HANDED_OVER}


def check_source(states: Iterable[ClaimState]) -> None:
    """The matter that goes in stands before its answer in all its claims."""
    late = [state for state in states if state not in JOINABLE and state is not S.JOINED]
    if late:
        raise Refused(
            f"本件有诉求项已到“{LABELS[late[0]]}”阶段，不能并入其他件；如属同一事项，请用“关联”登记。",
            code="join.too_late",
        )


def check_target(states: Iterable[ClaimState], *, joined: bool, same_seal: bool) -> None:
    """The matter that takes in is itself being handled, not joined away, and of the same register."""
    if joined:
        raise Refused("所填的件已并入其他件，请填写正在办理的主件编号。", code="join.target_joined")
    if not same_seal:
        raise Refused("检举控告件与其他信访件不得合并办理，请核对编号。", code="join.other_register")
    now = list(states)
    if all(state in ENDED for state in now):
        raise Refused("所填的件已经结束，不能并入；如属重复信访，请用“关联”登记。", code="join.target_ended")
    late = [state for state in now if state not in TAKES_IN and state not in ENDED]
    if late:
        raise Refused(
            f"所填的件已到“{LABELS[late[0]]}”阶段，后来的信访人应当单独得到办理和答复，不能并入；如属同一事项，请用“关联”登记。",
            code="join.target_late",
        )


def check_same_accused(source: frozenset[object], target: frozenset[object]) -> None:
    """Two accusations may be joined only when the same are accused: else one's wall would fall to the other (C-1)."""
    if source != target:
        raise Refused("两件检举控告的对象不同，不能合并办理，请分别办理。", code="join.other_accused")
