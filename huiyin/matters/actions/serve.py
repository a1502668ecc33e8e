"""Serve (送达): only with proof of service do the thirty days for a review begin (A-9)."""

from datetime import date

from huiyin.kernel.roles import Role
from huiyin.matters.engine import linked, papers
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, StartClock, Tell, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.rules import limits
from huiyin.matters.states import ClaimState

S = ClaimState


def _guard(work: Work) -> None:
    limits.check_not_future(work.on, work.values["served_on"], field="served_on")
    limits.check_not_before(linked.issued_on(work), work.values["served_on"], field="served_on")


def _served_on(work: Work) -> date:
    served_on: date = work.values["served_on"]
    return served_on


def _perform(work: Work) -> None:
    values = work.values
    for paper in linked.unserved(work, ("D-09", "D-15")):
        papers.serve(work, paper, way=values["way"], served_on=values["served_on"], proof=values["proof"])


def _conclude(work: Work) -> None:
    window = work.clocks.get("T-08")
    work.telling = {"until": window.rolled.isoformat()} if window else {}


ACTION = Action(
    verb="serve",
    label="登记送达",
    leads_from=frozenset({S.OPINION_ISSUED}),
    leads_to=S.SERVED,
    who=(Who(relation=Relation.HOLDER, roles=(Role.HANDLER, Role.LIAISON)),),
    fields=(
        Field(name="way", label="送达方式", kind=FieldKind.CHOICE, choices=papers.SERVICE_WAYS),
        Field(name="served_on", label="送达日期", kind=FieldKind.DATE),
        Field(
            name="proof", label="送达凭证", kind=FieldKind.TEXT, max_length=300, help="如签收回证、邮件单号。"
        ),
    ),
    meets=("X-SERVE",),
    starts=(
        StartClock(
            rule="T-08",
            owes=Relation.PETITIONER,
            since=_served_on,
            when=lambda work: work.claim.claim_class == "petition",
        ),
    ),
    tells=(
        Tell(template="served", to=Relation.PETITIONER),
        Tell(template="evaluate", to=Relation.PETITIONER),
    ),
    basis=("A-9", "T-08"),
    guard=_guard,
    perform=_perform,
    conclude=_conclude,
    handbook="送达日期决定申请复查的期限；没有送达凭证的，复查期限不开始计算。",
)
