"""Archiving (归档): only when nobody can or must still do anything."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from huiyin.kernel.errors import Refused
from huiyin.matters.states import ANSWERED, ENDED, LABELS, ClaimState

ARCHIVABLE: frozenset[ClaimState] = (ANSWERED | ENDED) - {ClaimState.ARCHIVED}


@dataclass(frozen=True)
class RunningLimit:
    """A limit that still runs: its Chinese name, last day, and whether an office owes it (else: a window)."""

    label: str
    last_day: date
    provisional: bool
    owed: bool


def check_states(states: Iterable[ClaimState]) -> None:
    """A matter is archived as a whole (U30)."""
    open_states = [state for state in states if state not in ARCHIVABLE and state is not ClaimState.ARCHIVED]
    if open_states:
        raise Refused(
            f"还有诉求项处于“{LABELS[open_states[0]]}”，全部办结后才能归档。", code="archive.open_claim"
        )


def check_limits(running: Iterable[RunningLimit], on: date) -> None:
    """Windows of the petitioner have closed (T-08, T-10), and no office owes anything."""
    for limit in running:
        if limit.owed:
            raise Refused(f"“{limit.label}”尚未履行，办妥后才能归档。", code="archive.limit_owed")
        if limit.provisional or limit.last_day >= on:
            raise Refused(
                f"“{limit.label}”至{limit.last_day:%Y年%m月%d日}届满，期满后才能归档。",
                code="archive.window_open",
            )


def check_nothing_waits(
    *, executions: int, sub_tasks: int, questions: int, unserved: int = 0, refusals: int = 0
) -> None:
    """What was granted is executed (R-602), helpers have replied, and each answer (A-9) and refusal (N-8) is served."""
    waiting = (
        (executions, "项落实任务"),
        (sub_tasks, "个协办单位回复"),
        (questions, "项补充材料"),
        (unserved, "份答复的送达"),
        (refusals, "份不予受理或者不再受理告知书的送达"),
    )
    for count, what in waiting:
        if count:
            raise Refused(f"还有{count}{what}未完成，完成后才能归档。", code="archive.waiting")
