"""Rules about limits: what was owed by a day and has not been done, or was done late (T-01…T-20, X-SERVE, X-EXEC)."""

from collections.abc import Iterator
from datetime import date

from huiyin.supervision.rules.procedure.delay import delay
from huiyin.supervision.rules.procedure.facts import ClaimFacts, LimitFacts, MatterFacts
from huiyin.supervision.rules.procedure.faults import Check, Fault, Follow, Rule, day, side_of

NOTICE = frozenset({"T-02", "T-03", "T-14"})
FORWARDING = frozenset({"T-01", "T-16"})
ANSWER = frozenset({"T-05", "T-15", "X-SUGGEST", "X-REVIEW-NEW", "X-SECOND"})
REPORT = frozenset({"T-07"})
SERVICE = frozenset({"X-SERVE"})
EXECUTION = frozenset({"X-EXEC"})
URGENT = frozenset({"T-20"})

OVERDUE_RULES = NOTICE | FORWARDING | ANSWER | REPORT | SERVICE | EXECUTION | URGENT
"""Limits whose end makes a finding by the mere passing of days."""


def _overdue(rules: frozenset[str], *, of_substance: bool) -> Check:
    def check(matter: MatterFacts, claim: ClaimFacts, on: date) -> Iterator[Fault]:
        for limit in claim.limits:
            if limit.rule in rules and limit.is_overdue(on) and _is_owed(matter, limit):
                words = f"期限已于{day(limit.rolled)}届满，至今已超过{(on - limit.rolled).days}天。"
                if of_substance:
                    words += str(delay(matter, claim, limit.rolled))
                side = side_of(matter, limit.unit_id, of_substance=of_substance, claim=claim)
                yield Fault(claim.id, limit.id, limit.unit_id, side, words)

    return check


def _late(rules: frozenset[str]) -> Check:
    def check(matter: MatterFacts, claim: ClaimFacts, on: date) -> Iterator[Fault]:
        for limit in claim.limits:
            if limit.rule in rules and limit.was_late and limit.ended_on and _is_owed(matter, limit):
                over = (limit.ended_on - limit.rolled).days
                words = f"期限至{day(limit.rolled)}，实际于{day(limit.ended_on)}办理，晚了{over}天。"
                side = side_of(matter, limit.unit_id, of_substance=False, claim=claim)
                yield Fault(claim.id, limit.id, limit.unit_id, side, words)

    return check


def _is_owed(matter: MatterFacts, limit: LimitFacts) -> bool:
    """Where the name or address is not known no written notice is owed (P-4)."""
    return matter.named or limit.rule not in NOTICE | SERVICE


RULES = (
    Rule(
        code="PA-01",
        label="未按期转送、交办",
        ground="S-03",
        follows=Follow.LIMIT,
        basis="《信访工作条例》第二十二条",
        mend="立即转送、交办有权处理的机关、单位，并说明延误的原因。",
        check=_overdue(FORWARDING, of_substance=False),
    ),
    Rule(
        code="PA-02",
        label="转送、交办逾期",
        ground="S-03",
        follows=Follow.ADVICE,
        basis="《信访工作条例》第二十二条",
        mend="查明延误的环节，明确登记后转送的责任人和时间要求。",
        check=_late(FORWARDING),
    ),
    Rule(
        code="PA-03",
        label="未书面告知受理情况",
        ground="S-03",
        follows=Follow.LIMIT,
        basis="《信访工作条例》第二十三条",
        mend="立即书面告知信访人接收情况以及处理途径和程序，并向信访人说明延误的原因。",
        check=_overdue(NOTICE, of_substance=False),
    ),
    Rule(
        code="PA-04",
        label="书面告知逾期",
        ground="S-03",
        follows=Follow.ADVICE,
        basis="《信访工作条例》第二十三条",
        mend="查明延误的环节，明确书面告知的责任人和时间要求。",
        check=_late(NOTICE),
    ),
    Rule(
        code="PA-05",
        label="诉求未按期答复",
        ground="S-01",
        follows=Follow.LIMIT,
        basis="《信访工作条例》第三十四条",
        mend="立即办理并逐项答复信访人；确有困难的，依法延长并告知理由。",
        check=_overdue(ANSWER, of_substance=True),
    ),
    Rule(
        code="PA-06",
        label="交办事项未反馈结果",
        ground="S-02",
        follows=Follow.LIMIT,
        basis="《信访工作条例》第四十条",
        mend="提交办结报告；尚未办结的，书面报告进展和办结时间。",
        check=_overdue(REPORT, of_substance=True),
    ),
    Rule(
        code="PA-07",
        label="答复作出后未送达",
        ground="S-03",
        follows=Follow.LIMIT,
        basis="《信访工作条例》第三十五条",
        mend="立即将答复送达信访人，并登记送达凭证。",
        check=_overdue(SERVICE, of_substance=True),
    ),
    Rule(
        code="PA-08",
        label="处理意见未按期执行",
        ground="S-05",
        follows=Follow.LIMIT,
        basis="《信访工作条例》第三十二条",
        mend="立即执行处理意见，登记落实情况和凭据；暂不能执行的，说明原因和执行日期。",
        check=_overdue(EXECUTION, of_substance=True),
    ),
)
