"""Evaluation: five levels, two verdicts, one follow-up; what a dissatisfied verdict asks for (E-5, E-6, JZ-29)."""

from huiyin.kernel.errors import Refused

LEVELS: tuple[tuple[str, str], ...] = (
    ("5", "非常满意"),
    ("4", "满意"),
    ("3", "基本满意"),
    ("2", "不满意"),
    ("1", "非常不满意"),
)
SOLVED: tuple[tuple[str, str], ...] = (("yes", "已解决"), ("partly", "部分解决"), ("no", "未解决"))
LEVEL_LABELS = {int(code): label for code, label in LEVELS}
SOLVED_LABELS = dict(SOLVED)

PETITIONER, CALL_BACK = "petitioner", "call_back"
MOST_ROUNDS = 2
DISSATISFIED = 2


def dissatisfied(unit_level: int) -> bool:
    """Whether the verdict on the handling asks for a second handling or a screening (JZ-29)."""
    return unit_level <= DISSATISFIED


def next_round(given: int) -> int:
    """Return which round comes next: one evaluation and one follow-up for each arrival (U13)."""
    if given >= MOST_ROUNDS:
        raise Refused(
            "您已评价并追评过，感谢您的参与。如仍不服，请按告知的途径提出。", code="evaluation.done"
        )
    return given + 1


def check_caller(*, own_unit: bool) -> None:
    """The unit that was evaluated never enters the verdict on itself (E-6)."""
    if own_unit:
        raise Refused("承办单位不得录入对自己的评价，请由信访部门回访登记。", code="evaluation.own_unit")
