"""Splitting a matter into claims (拆分诉求, U30, R-310)."""

from huiyin.kernel.errors import Refused

MOST_CLAIMS = 10
LONGEST_CLAIM = 2000


def read_parts(text: str, *, claims_now: int) -> tuple[str, ...]:
    """Return the claims written one to a line; the first stays, the others become new ones. At most ten in all."""
    lines = tuple(line.strip() for line in text.splitlines() if line.strip())
    if len(lines) < 2:
        raise Refused(
            "请每行填写一项诉求，至少两行；第一行保留在本诉求项。", code="split.one_line", field="parts"
        )
    if len(set(lines)) < len(lines):
        raise Refused("有两行诉求相同，请核对后重新填写。", code="split.twice", field="parts")
    if claims_now + len(lines) - 1 > MOST_CLAIMS:
        raise Refused(
            f"一件最多{MOST_CLAIMS}个诉求项，现有{claims_now}个，请减少行数或另行登记。",
            code="split.too_many",
            field="parts",
        )
    if any(len(line) > LONGEST_CLAIM for line in lines):
        raise Refused(f"每项诉求最多{LONGEST_CLAIM}字，请删减。", code="split.too_long", field="parts")
    return lines
