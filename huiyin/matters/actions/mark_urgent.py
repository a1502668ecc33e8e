"""Mark urgent (标为重大紧急): what happens may stir many people, so it is reported to the body above the same day.

It is said of the matter, never of a person (Art. 25, T-20).
"""

from datetime import date, timedelta

from huiyin.kernel.roles import Role
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, StartClock, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Paper
from huiyin.matters.states import OPEN


def _unsaid(work: Work) -> bool:
    marked = "T-20" in work.clocks or any(paper.kind == "D-26" for paper in work.rows(Paper))
    return not marked and not work.matter.restricted


def _by_holder(work: Work) -> bool:
    return work.acting_unit_id == work.claim.unit_id


def _day_before(work: Work) -> date:
    """A limit of one day that counts from the day before ends on this very day: at once (T-20)."""
    return work.on - timedelta(days=1)


def _perform(work: Work) -> None:
    work.note = work.values["reason"][:60]


ACTION = Action(
    verb="mark_urgent",
    label="标为重大紧急",
    leads_from=OPEN,
    who=(
        Who(relation=Relation.REGISTRAR, roles=(Role.CLERK,)),
        Who(relation=Relation.HOLDER, roles=(Role.CLERK, Role.LIAISON, Role.HANDLER, Role.HEAD)),
    ),
    fields=(
        Field(
            name="reason",
            label="重大、紧急的情形",
            kind=FieldKind.LONG_TEXT,
            max_length=1000,
            help="写事情：可能造成什么社会影响，涉及多少人。不评价信访人。",
        ),
    ),
    starts=(
        StartClock(rule="T-20", owes=Relation.HOLDER, since=_day_before, when=_by_holder),
        StartClock(
            rule="T-20",
            owes=Relation.REGISTRAR,
            since=_day_before,
            when=lambda work: not _by_holder(work),
        ),
    ),
    basis=("T-20",),
    when=_unsaid,
    perform=_perform,
    internal=True,
    handbook="可能造成社会影响的重大、紧急信访事项，标明后当日报告；已经可以报告的，直接报告。"
    "标明的是事项，不是信访人。当日没有报告的，记为标明单位的业务规范问题。",
)
