"""Lists of risks and of problems: what each line must say."""

from collections.abc import Mapping

from huiyin.kernel.errors import Refused
from huiyin.kernel.text import tidy

RISK_KINDS = (("topic", "热点问题"), ("project", "项目"), ("decision", "决策"))
RISK_WORDS: dict[str, tuple[str, int]] = {
    "subject": ("对象", 100),
    "what": ("风险", 500),
    "measure": ("措施", 500),
}
PROBLEM_WORDS: dict[str, tuple[str, int]] = {
    "subject": ("苗头问题", 100),
    "what": ("情况", 500),
    "measure": ("化解思路", 500),
    "leader_post": ("责任领导（职务）", 40),
    "officer_post": ("责任人（职务）", 40),
}


def written(given: Mapping[str, str], wanted: Mapping[str, tuple[str, int]]) -> dict[str, str]:
    """The words of a line, tidied. Raises Refused for the first that is missing or too long."""
    return {key: one(given.get(key, ""), label, most, key) for key, (label, most) in wanted.items()}


def one(given: str, label: str, most: int, field: str) -> str:
    """One of them. Raises Refused."""
    said = tidy(given)
    if not said:
        raise Refused(f"请填写“{label}”。", code="item.missing", field=field)
    if len(said) > most:
        raise Refused(f"“{label}”最多{most}字，请精简。", code="item.too_long", field=field)
    return said
