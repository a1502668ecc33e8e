"""Rules about what units answer for by Articles 40 to 46, beside limits, papers and the conduct of a case."""

from collections.abc import Iterator
from datetime import date

from huiyin.supervision.rules.procedure.facts import ClaimFacts, MatterFacts
from huiyin.supervision.rules.procedure.faults import Fault, Follow, Rule, Side, day
from huiyin.supervision.rules.procedure.limits import URGENT

ATTITUDE = "PA-28"

CONFIDED = frozenset({ATTITUDE})
"""Rules whose findings the unit named does not see, nor whom it leads: who complained would be known there (WG-34)."""

NOT_TAKEN = frozenset({"forwarded", "objected", "disputed"})
"""States of a claim that its unit has not taken yet."""


def _left_undone(matter: MatterFacts, claim: ClaimFacts, on: date) -> Iterator[Fault]:
    for one in claim.omissions:
        words = f"{day(one.on)}的办结报告认定，问题因应当履职而未履行、未及时履行造成。"
        yield Fault(claim.id, one.id, one.unit_id, Side.UNIT, words)


def _rude(matter: MatterFacts, claim: ClaimFacts, on: date) -> Iterator[Fault]:
    for one in claim.complaints:
        words = f"信访人反映工作人员态度、作风的诉求经核查属实，{day(one.on)}予以支持。"
        yield Fault(claim.id, one.id, one.unit_id, Side.UNIT, words)


def _refused_own_duty(matter: MatterFacts, claim: ClaimFacts, on: date) -> Iterator[Fault]:
    """To object is a right: who takes the matter after the decision has refused nothing."""
    if claim.state not in NOT_TAKEN:
        return
    for one in claim.objections:
        if one.refused_on is not None:
            words = f"{day(one.on)}提出异议、不予接收，{day(one.refused_on)}审核认为属于其职责范围，至今没有受理。"
            yield Fault(claim.id, one.id, one.unit_id, Side.UNIT, words)


def _unreported(matter: MatterFacts, claim: ClaimFacts, on: date) -> Iterator[Fault]:
    if claim.claim_class == "accusation" or claim.state == "joined":
        return
    for limit in claim.limits:
        if limit.rule in URGENT and (limit.is_overdue(on) or (limit.ended_on and not limit.met)):
            words = "已标为重大、紧急，案卷中没有当日报告的记录。"
            yield Fault(claim.id, limit.id, limit.unit_id, _side(matter, limit.unit_id), words)


def _side(matter: MatterFacts, unit_id: int) -> Side:
    return Side.OFFICE if unit_id == matter.registrar_id else Side.UNIT


RULES = (
    Rule(
        code="PA-27",
        label="应当作为而不作为",
        ground="S-03",
        follows=Follow.PERSON,
        basis="《信访工作条例》第四十二条",
        mend="依法履行职责，解决信访人反映的问题；查明未履职的原因，排查同类问题，防止再次发生。",
        check=_left_undone,
    ),
    Rule(
        code=ATTITUDE,
        label="对待群众态度、作风问题经查属实",
        ground="S-03",
        follows=Follow.PERSON,
        basis="《信访工作条例》第四十六条",
        mend="由上级或者负责监督的单位督促整改，按照有关规定追究责任；不得向被反映单位透露信访人的情况。",
        check=_rude,
    ),
    Rule(
        code="PA-29",
        label="职责范围内的事项拒不接收",
        ground="S-07",
        follows=Follow.STILL,
        basis="《信访工作条例》第四十条",
        mend="立即接收办理，由单位负责人明确责任人和完成时间；对照职责清单，防止再次推诿。",
        check=_refused_own_duty,
    ),
    Rule(
        code="PA-30",
        label="重大紧急事项没有及时报告",
        ground="S-03",
        follows=Follow.LIMIT,
        basis="《信访工作条例》第四十六条",
        mend="立即报告本级党委、政府或者上级机关，通报信访工作联席会议，依法采取措施，并说明迟报的原因。",
        check=_unreported,
    ),
)
