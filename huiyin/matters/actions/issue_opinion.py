"""Issue the opinion (作出处理意见): claim by claim, with facts, opinion, basis; a suggestion gets its reply."""

from typing import Any

from huiyin.kernel.roles import Role
from huiyin.matters.engine import attaching, children, clocks, contents, history, papers, promises
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, StartClock, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.rules import answering, classing
from huiyin.matters.states import ClaimState

S = ClaimState


def _outcomes(work: Work) -> tuple[tuple[str, str], ...]:
    return answering.ADOPTIONS if work.claim.claim_class == "suggestion" else answering.OUTCOMES


def _guard(work: Work) -> None:
    claim, values = work.claim, work.values
    classing.check_way(claim.claim_class, claim.way, wanted=frozenset({6}))
    answering.check_outcome(claim.claim_class, values["outcome"])
    answering.check_explained(values["outcome"], values["opinion"])
    answering.check_new(
        values["opinion"],
        ordered_anew="X-REVIEW-NEW" in work.clocks,
        old_opinion=history.last_opinion(work).get("opinion", ""),
        strictly=work.profile.has("new_opinion_must_differ"),
    )
    if work.state is S.SIMPLIFIED:
        classing.check_simplified_outcome(values["outcome"])
    children.check_helpers_answered(claim.pk)


def _perform(work: Work) -> None:
    values, claim = work.values, work.claim
    claim.outcome = values["outcome"]
    if claim.claim_class == "suggestion":
        extra = {"suggestion": claim.text, "adoption": values["outcome"], "reasons": values["opinion"]}
        papers.issue(work, "D-15", contents.of_case(work) | extra, to_petitioner=True)
    else:
        papers.issue(work, "D-09", contents.of_case(work) | _opinion(work), to_petitioner=True)
    if values["outcome"] == "support":
        promises.promise(work, values["execution"] or values["opinion"])
    else:
        promises.replace(work)
    work.note = answering.OUTCOME_LABELS[values["outcome"]]


def _opinion(work: Work) -> dict[str, Any]:
    values = work.values
    answered = {
        "request": work.claim.text,
        "facts": values["facts"],
        "opinion": values["opinion"],
        "basis": values["article"],
        "outcome": values["outcome"],
    }
    days = work.profile.limit("T-08").n
    return {
        "claims": [answered],
        "review_path": _review_path(work),
        "review_limit": f"自收到本意见书之日起{days}日内。",
    }


def _review_path(work: Work) -> str:
    return f"如不服本意见，可以向{contents.review_organs(work.claim.unit_id)}请求复查。"


ACTION = Action(
    verb="issue_opinion",
    label="作出答复意见",
    leads_from=frozenset({S.HANDLING, S.SIMPLIFIED, S.SECOND_HANDLING}),
    leads_to=S.OPINION_ISSUED,
    who=(Who(relation=Relation.HOLDER, roles=(Role.HANDLER, Role.HEAD)),),
    fields=(
        Field(name="outcome", label="处理结果", kind=FieldKind.CHOICE, options=_outcomes),
        Field(name="facts", label="查明的事实和理由", kind=FieldKind.LONG_TEXT, max_length=10000),
        Field(name="opinion", label="处理意见", kind=FieldKind.LONG_TEXT, max_length=10000),
        Field(name="article", label="法律法规依据", kind=FieldKind.LONG_TEXT, max_length=2000),
        Field(name="contacted", label="与信访人联系情况", kind=FieldKind.TEXT, max_length=300),
        Field(
            name="execution",
            label="需要落实的事项",
            kind=FieldKind.TEXT,
            required=False,
            help="予以支持的，写明落实内容。",
        ),
        attaching.FILES,
    ),
    papers=("D-09", "D-15"),
    meets=("T-07", *clocks.HANDLING),
    starts=(
        StartClock(rule="X-SERVE", owes=Relation.HOLDER),
        StartClock(
            rule="X-EXEC", owes=Relation.HOLDER, when=lambda work: work.values["outcome"] == "support"
        ),
    ),
    basis=("R-601", "R-602", "R-604", "R-301"),
    when=lambda work: work.claim.claim_class == "suggestion" or work.claim.way == 6,
    guard=_guard,
    perform=_perform,
    handbook="写明请求、事实和理由、处理意见及其法律法规依据；办理中应当听取信访人陈述。予以支持的，开始计算落实期限。",
)
