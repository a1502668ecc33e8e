"""Rules about papers: the right one for the class and the way, none missing at the end, each served."""

from collections.abc import Iterator
from datetime import date

from huiyin.supervision.rules.procedure.facts import ClaimFacts, MatterFacts, PaperFacts
from huiyin.supervision.rules.procedure.faults import Fault, Follow, Rule, Side

OPINION, REPLY, DECIDED = "D-09", "D-15", "D-19"
SERVICE = "X-SERVE"

ANSWERS = frozenset({OPINION, REPLY, DECIDED, "D-14", "D-06", "D-07", "D-30"})
"""With which a claim may end."""

CLOSED = frozenset({"served", "settled", "decided_elsewhere", "archived", "review_served", "concluded"})
BEYOND_SERVICE = CLOSED | {"second_handling", "under_review", "under_recheck"}

WAYS = {1: "一", 2: "二", 3: "三", 4: "四", 5: "五"}
"""Of Article 31; the sixth alone ends in an opinion."""


def _wrong(claim: ClaimFacts, paper: PaperFacts) -> str:
    """What is wrong with a paper for this claim, "" for nothing."""
    if claim.claim_class == "accusation" and paper.kind in {OPINION, REPLY}:
        return "检举控告应当移送有权机关，不出具处理意见书或者建议答复。"
    if claim.claim_class == "suggestion" and paper.kind == OPINION:
        return "建议意见应当出具建议答复，不出具信访处理意见书。"
    if claim.claim_class == "petition" and paper.kind == REPLY:
        return "申诉求决应当出具信访处理意见书，不能以建议答复代替。"
    if claim.claim_class == "petition" and claim.way in WAYS and paper.kind == OPINION:
        way = f"第三十一条第（{WAYS[claim.way]}）项"
        return f"此项诉求按{way}处理，应当导入法定程序，不出具信访处理意见书。"
    return ""


def _wrong_paper(matter: MatterFacts, claim: ClaimFacts, on: date) -> Iterator[Fault]:
    for paper in claim.papers:
        if said := _wrong(claim, paper):
            yield Fault(claim.id, paper.id, claim.unit_id, Side.UNIT, said)


def _not_served(matter: MatterFacts, claim: ClaimFacts, on: date) -> Iterator[Fault]:
    """While the limit for the service runs, each of several citizens may still be served; then it says what is late."""
    serving = any(limit.rule == SERVICE and limit.ended_on is None for limit in claim.limits)
    if not matter.named or serving or claim.state not in BEYOND_SERVICE:
        return
    for paper in claim.papers:
        if paper.kind in {OPINION, REPLY} and paper.to_petitioner and not paper.served:
            said = "答复已经作出，案卷中没有送达信访人的凭证，程序已向后进行。"
            yield Fault(claim.id, paper.id, claim.unit_id, Side.UNIT, said)


def _no_answer(matter: MatterFacts, claim: ClaimFacts, on: date) -> Iterator[Fault]:
    # What was handed over to another organ before any way was chosen is answered there.
    owed = claim.claim_class == "suggestion" or (claim.claim_class == "petition" and claim.way is not None)
    if owed and claim.state in CLOSED and not any(paper.kind in ANSWERS for paper in claim.papers):
        yield Fault(claim.id, 0, claim.unit_id, Side.UNIT, "此项诉求已经结束，案卷中没有答复信访人的文书。")


RULES = (
    Rule(
        code="PA-11",
        label="诉求没有答复就结束",
        ground="S-03",
        follows=Follow.ORDER,
        basis="《信访工作条例》第三十二条",
        mend="补作书面答复并送达信访人。",
        check=_no_answer,
    ),
    Rule(
        code="PA-12",
        label="文书与办理途径不符",
        ground="S-03",
        follows=Follow.ORDER,
        basis="《信访工作条例》第三十一条",
        mend="作废用错的文书，按照法定途径重新出具，并向信访人说明。",
        check=_wrong_paper,
    ),
    Rule(
        code="PA-13",
        label="答复没有送达凭证",
        ground="S-03",
        follows=Follow.ORDER,
        basis="《信访工作条例》第三十五条",
        mend="补办送达并登记凭证；复查期限自送达之日起算。",
        check=_not_served,
    ),
)
