"""Lengthening a limit: once, at most by what the region allows, with a notice that says why (T-06, T-12, P-3)."""

from functools import partial

from huiyin.matters.engine import clocks, contents, papers
from huiyin.matters.engine.declare import Field, FieldKind
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Clock
from huiyin.matters.rules import limits

REASON = Field(
    name="reason", label="延期理由", kind=FieldKind.LONG_TEXT, max_length=1000, help="将告知信访人。"
)


def days(allowed_by: str) -> Field:
    """Return the field that asks by how many days; `allowed_by` is the rule that says how many there may be."""
    return Field(
        name="days",
        label="延长天数",
        kind=FieldKind.NUMBER,
        help="只能延长一次。",
        hint=partial(_most, allowed_by=allowed_by),
    )


def _most(work: Work, allowed_by: str) -> str:
    return f"最多{work.profile.limit(allowed_by).n}日，只能延长一次。"


def check(work: Work, clock: Clock, *, most: int, what: str) -> None:
    """Refuse a second extension, one by more than `most` days, or one after the last day; `what` names the limit."""
    limits.check_extension(
        work.on,
        days=work.values["days"],
        most=most,
        extended=clock.extension_days,
        last_day=clock.rolled,
        what=what,
    )


def lengthen(work: Work, rule: str, *, approver: str) -> None:
    """Lengthen the limit, and tell the petitioner in writing why, by whose leave and until when."""
    values = work.values
    clock = clocks.lengthen(work, rule, values["days"])
    last_day = contents.zh(clock.rolled)
    told = {"reason": values["reason"], "approver": approver, "new_last_day": last_day}
    papers.issue(work, "D-08", contents.of_case(work) | told, to_petitioner=True)
    work.note = f"延长{values['days']}日，至{last_day}"
    work.telling = {"until": clock.rolled.isoformat(), "days": values["days"]}
