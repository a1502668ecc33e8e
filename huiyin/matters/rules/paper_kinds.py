"""Which papers a way of Art. 31 can end in: an opinion for (6) alone, papers of a statutory procedure never for (6)."""

from huiyin.kernel.errors import Refused

OPINION = "D-09"
PROCEDURE = frozenset({"D-17", "D-18", "D-19"})


def check_kind(kind: str, *, claim_class: str, way: int | None) -> None:
    """Refuse a paper that does not belong to the class and way of the claim (WH-16, D-09, D-17…D-19)."""
    if kind == OPINION and (claim_class != "petition" or way != 6):
        raise Refused("只有按第三十一条第六项办理的事项才出具信访处理意见书。", code="paper.not_for_this_way")
    if kind in PROCEDURE and way == 6:
        raise Refused(
            "按第三十一条第六项办理的事项出具信访处理意见书，不出具其他程序的告知书、进度报告和决定书。",
            code="paper.not_for_this_way",
        )
