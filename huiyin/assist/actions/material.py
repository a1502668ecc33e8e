"""What of a case the model is given: claims, what citizens wrote, what was done; never who did it."""

from collections.abc import Iterator

from huiyin.kernel.clock import day_of
from huiyin.matters import queries as matters

MOST_ARRIVALS = 3
MOST_STEPS = 30

# Told to the model only, hence in no other language.
_HEAD = "标题：{}"
_CAME = "来件原文：\n{}"
_CLAIM = "第{}项诉求（{}）：\n{}"
_ADDED = "信访人补充：{}"
_HELPED = "协办单位回复：{}"
_HEARD = "听证结论：{}"
_OWED = "需要落实：{}"
_DONE = "办理经过：\n{}"


def of_case(case: matters.CaseFile) -> tuple[str, ...]:
    """The whole case, the claims first."""
    claims = [text for claim in case.claims for text in of_claim(claim)]
    known = {claim.text for claim in case.claims}
    arrivals = [_CAME.format(one.text) for one in case.arrivals[:MOST_ARRIVALS] if one.text not in known]
    return (_HEAD.format(case.title), *claims, *arrivals, _steps(case))


def of_claim(claim: matters.ClaimView) -> Iterator[str]:
    """One claim with what is known about it."""
    yield _CLAIM.format(claim.ordinal, claim.state_label, claim.text)
    yield from (_ADDED.format(row["answer"]) for row in claim.questions if row["answer"])
    yield from (_HELPED.format(row["answer"]) for row in claim.sub_tasks if row["answer"])
    yield from (_HEARD.format(row["conclusion"]) for row in claim.hearings if row["conclusion"])
    yield from (_OWED.format(row["what"]) for row in claim.executions)


def _steps(case: matters.CaseFile) -> str:
    done = (f"{day_of(row['at']):%Y-%m-%d} {row['label']} {row['note']}" for row in case.steps[-MOST_STEPS:])
    return _DONE.format("\n".join(done))
