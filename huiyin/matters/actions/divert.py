"""Divert (导入法定程序): ways 31(1)-(5): the claim enters the procedure that the law provides, and stays visible."""

from dataclasses import replace
from datetime import date
from typing import Any

from huiyin.catalogue import actions as editions
from huiyin.catalogue import queries as catalogue
from huiyin.kernel.roles import Role
from huiyin.matters.engine import attaching, clocks, contents, papers, procedures
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, StartClock, Tell, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.rules import classing, limits
from huiyin.matters.rules.event_day import counts_from_it, event_day
from huiyin.matters.rules.running import EventKind
from huiyin.matters.states import ClaimState

S = ClaimState


def _guard(work: Work) -> None:
    claim = work.claim
    classing.check_class_known(claim.claim_class, confirmed=claim.class_confirmed)
    classing.check_way(claim.claim_class, claim.way, wanted=frozenset({1, 2, 3, 4, 5}))
    if work.values["counts_from"] is not None:
        limits.check_not_future(work.on, work.values["counts_from"], field="counts_from")


def _perform(work: Work) -> None:
    values = work.values
    work.claim.accepted_on = work.on
    work.claim.diverted_to = values["procedure"]
    work.claim.path_version = _version(work)
    extra = {
        "procedure": values["procedure"],
        "body": values["body"],
        "why": values["why"],
        "law_basis": values["article"],
        "limit": values["limit"],
        "materials": values["to_submit"] or "无需另行提交材料",
        "running_limits": _running_limits(work),
    }
    papers.issue(work, "D-17", contents.of_case(work) | extra, to_petitioner=True)
    if work.claim.path_version is not None:
        since = values["counts_from"] or _known_on(work)
        procedures.record(work, EventKind.BEGUN, work.on, step=1, counts_from=since)
    work.note = f"导入{values['procedure']}（{values['body']}）"
    work.telling = {"procedure": values["procedure"][:20]}


def _version(work: Work) -> int | None:
    """The edition of the path that this claim is led into and keeps, whatever is published later (BJ-31)."""
    code = work.claim.path_code
    return editions.keep_version(code, on=work.on, by=work.by, at=work.at) if code else None


def _known_on(work: Work) -> date | None:
    """The day that the citizen gave, where the limit to apply counts from such a day."""
    path = _path(work)
    limit = path.limit_of(path.steps[0]) if path else None
    counts = limit is not None and limit in path.running_limits and counts_from_it(limit.since)
    return event_day(work.arrivals[0].raw) if counts and work.arrivals else None


def _path(work: Work) -> Any:
    return catalogue.path(work.claim.path_code, version=work.claim.path_version)


def _begins_with_organ(work: Work) -> bool:
    path = _path(work)
    return path is not None and procedures.begins_with(path) > 0


def _which_day(work: Work) -> str:
    """The law's own words for the day from which the organ's first limit counts."""
    path = _path(work)
    place = procedures.begins_with(path) if path else 0
    limit = path.limit_of(path.steps[place - 1]) if place else None
    return f"{limit.sentence}。起算的那一天不是今天的，请填写。" if limit else ""


def _running_limits(work: Work) -> str:
    """Say the limits of the statutory path that run against the petitioner (P-7)."""
    path = _path(work)
    if path is None or not path.limits:
        return "信访不停止其他法定程序期限的计算，请及时向上述机关提出申请。"
    return (
        "信访一般不停止其他法定程序期限的计算。" + "；".join(limit.sentence for limit in path.limits) + "。"
    )


ACTION = Action(
    verb="divert",
    label="导入法定程序",
    leads_from=frozenset({S.FORWARDED}),
    leads_to=S.DIVERTED,
    who=(Who(relation=Relation.HOLDER, roles=(Role.LIAISON, Role.HANDLER)),),
    fields=(
        Field(name="procedure", label="法定程序", kind=FieldKind.TEXT, max_length=60),
        Field(name="body", label="承办机关", kind=FieldKind.TEXT, max_length=60),
        Field(name="why", label="导入理由", kind=FieldKind.LONG_TEXT, max_length=1000),
        Field(
            name="article", label="法律依据", kind=FieldKind.TEXT, max_length=200, help="写明法律名称和条款。"
        ),
        Field(name="limit", label="该程序的期限", kind=FieldKind.TEXT, max_length=200),
        Field(
            name="counts_from",
            label="期限起算日",
            kind=FieldKind.DATE,
            required=False,
            asked=_begins_with_organ,
            hint=_which_day,
            help="本途径由机关先办的，其期限依法自哪一天起算；不填为今天。",
        ),
        Field(name="to_submit", label="需提交的材料", kind=FieldKind.TEXT, required=False, max_length=500),
        attaching.FILES,
    ),
    papers=("D-17",),
    meets=("T-02", "T-03"),
    stops=("T-04", "T-14"),
    starts=(
        StartClock(
            rule="T-18",
            owes=Relation.HOLDER,
            since=clocks.reached_on,
            when=lambda work: work.claim.way == 5,
        ),
        replace(procedures.STEP_CLOCK, when=_begins_with_organ),
        StartClock(rule="X-PROGRESS", owes=Relation.HOLDER),
    ),
    tells=(Tell(template="diverted", to=Relation.PETITIONER),),
    basis=("R-304", "R-305", "R-308", "T-18", "P-7"),
    when=lambda work: work.claim.claim_class == "petition" and work.claim.way in {1, 2, 3, 4, 5},
    guard=_guard,
    perform=_perform,
    handbook="导入后本件仍可查询、仍受督促，直到该程序作出决定；不得以导入代替办理。第（五）项没有特别期限的，自本单位收到之日起两个月。途径由机关先办的，其第一个期限自导入起计算。",
)
