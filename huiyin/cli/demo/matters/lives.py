"""How demo matters live: each life is a way through the procedure that a real matter may take."""

from collections.abc import Callable
from datetime import timedelta

from huiyin.cli.demo.matters import words
from huiyin.cli.demo.matters.scene import Scene
from huiyin.kernel.errors import Refused

Life = Callable[[Scene], None]
_MONTH, _FORTNIGHT = timedelta(days=40), timedelta(days=14)


def _send(scene: Scene) -> None:
    scene.wait(0.1, 2)
    scene.do("classify", f"{scene.office}:clerk", words.classify(scene))
    scene.wait(0.1, 5)
    scene.do("forward", f"{scene.office}:clerk", {"unit": scene.unit_id, "reason": "按职责清单转送"})


def _answer(scene: Scene, outcome: str, low: float, high: float) -> None:
    scene.wait(low, high)
    values = (
        words.adoption(scene, outcome)
        if scene.voice.claim_class == "suggestion"
        else words.opinion(scene, outcome)
    )
    scene.do("issue_opinion", f"{scene.unit}:handler", values)
    scene.wait(1, 5)
    scene.do("serve", f"{scene.unit}:handler", words.service(scene))


def _close(scene: Scene, *, pleased: bool, granted: bool) -> None:
    if scene.dice.random() < 0.7:
        scene.wait(1, 10)
        scene.do("evaluate", "", words.verdict(pleased=pleased))
    if granted:
        scene.wait(5, 25)
        scene.do(
            "execute",
            f"{scene.unit}:handler",
            {"done_on": scene.at.date(), "evidence": "现场照片和验收记录存卷"},
        )
    scene.wait(35, 50)
    scene.do("archive", f"{scene.office}:clerk", {})


def simple(scene: Scene) -> None:
    """Simplified: first, clear, small, one unit (T-14…T-16)."""
    scene.facts["simple"] = True
    scene.slow = 1.0
    scene.wait(0.05, 0.3)
    scene.do("classify", f"{scene.office}:clerk", words.classify(scene))
    scene.do("forward", f"{scene.office}:clerk", {"unit": scene.unit_id, "reason": "简易事项直接转送"})
    scene.wait(0.3, 1.2)
    scene.do("accept_simplified", f"{scene.unit}:handler", {"contact": "街道网格服务中心，8555-0101"})
    _answer(scene, "support", 1, 9)
    _close(scene, pleased=True, granted=True)


def ordinary(scene: Scene) -> None:
    """Way 31(6): accepted, looked into, answered."""
    _send(scene)
    _accept(scene)
    if scene.dice.random() < 0.2:
        scene.wait(1, 6)
        scene.do(
            "ask_petitioner", f"{scene.unit}:handler", {"question": "请补充问题发生的时间和现场照片的说明。"}
        )
        scene.wait(1, 6)
        scene.do("answer_question", "", {"answer": "多在夜里十一点以后，连续两周都是这样。"})
    if scene.dice.random() < 0.15:
        scene.wait(20, 30)
        reason = {"days": scene.dice.choice([15, 20, 30]), "reason": "涉及多个单位，需要现场鉴定"}
        scene.do("extend", f"{scene.unit}:head", reason)
    outcome = scene.dice.choices(["support", "explain", "reject"], [6, 3, 1])[0]
    _answer(scene, outcome, 6, 30)
    _close(scene, pleased=outcome == "support", granted=outcome == "support")


def _accept(scene: Scene) -> None:
    scene.wait(1, 5)
    scene.do("choose_way", f"{scene.unit}:handler", words.way(scene))
    scene.wait(0.2, 5)
    scene.do("accept", f"{scene.unit}:liaison", {"contact": "承办科室，8555-0102"})


def contested(scene: Scene) -> None:
    """Dissatisfied: second handling or review, then recheck."""
    _send(scene)
    _accept(scene)
    _answer(scene, "reject", 10, 35)
    scene.wait(1, 6)
    scene.do("evaluate", "", words.verdict(pleased=False))
    scene.wait(1, 3)
    if scene.stay_in == "second_handling" or scene.dice.random() < 0.35:
        scene.do("arrange_second_handling", f"{scene.office}:clerk", {"demand": "当面听取意见后重新核查"})
        _answer(scene, "support", 5, 12)
        _close(scene, pleased=True, granted=True)
        return
    if scene.stay_in == "screening" or scene.dice.random() < 0.2:
        scene.do("screen", f"{scene.office}:clerk", {"reason": "核对办理过程是否规范，决定是否重新办理"})
        scene.wait(2, 8)
        kept = {"result": "kept", "reason": "程序规范、事实清楚、依据充分，维持原答复"}
        scene.do("decide_screening", f"{scene.office}:clerk", kept)
    _review(scene)


def _review(scene: Scene) -> None:
    scene.wait(2, 12)
    organ = scene.facts["review_organ"]
    asked = {"reasons": "原处理意见没有回应主要问题，请求复查。", "organ": str(scene.city.units[organ])}
    scene.do("request_review", "", asked)
    scene.wait(10, 26)
    result = scene.dice.choices(["uphold", "change"], [4, 1])[0]
    found = words.opinion(scene, "reject" if result == "uphold" else "support")
    scene.do("decide_review", f"{organ}:reviewer", found | {"result": result})
    scene.wait(1, 4)
    scene.do("serve_review", f"{organ}:reviewer", words.service(scene))
    if organ != "zf" and (scene.stay_in or scene.dice.random() < 0.6):
        scene.wait(3, 20)
        scene.do("request_recheck", "", {"reasons": "复查意见仍未解决问题，请求复核。"})
        scene.wait(12, 28)
        scene.do("decide_recheck", "zf:reviewer", words.opinion(scene, "reject") | {"result": "uphold"})
        scene.wait(1, 4)
        scene.do("serve_recheck", "zf:reviewer", words.service(scene))
    scene.wait(35, 45)
    scene.do("archive", f"{scene.office}:clerk", {})


def diverted(scene: Scene) -> None:
    """Ways 31(1)-(5): into the statutory procedure, never invisible."""
    _send(scene)
    scene.wait(1, 6)
    scene.do("choose_way", f"{scene.unit}:handler", words.way(scene))
    scene.wait(0.2, 3)
    scene.do("divert", f"{scene.unit}:handler", words.divert(scene))
    for _turn in range(scene.dice.randint(1, 3)):
        scene.wait(15, 26)
        scene.do("report_progress", f"{scene.unit}:handler", words.progress(scene))
    scene.wait(10, 24)
    scene.do("report_decision", f"{scene.unit}:handler", words.decision(scene))
    scene.wait(35, 45)
    scene.do("archive", f"{scene.office}:clerk", {})


def suggestion(scene: Scene) -> None:
    """A suggestion: studied, adopted or not, answered (R-301)."""
    _send(scene)
    scene.wait(1, 6)
    scene.do("accept", f"{scene.unit}:liaison", {"contact": "承办科室，8555-0103"})
    outcome = scene.dice.choices(["adopt", "partly", "not_adopted"], [3, 4, 3])[0]
    _answer(scene, outcome, 10, 45)
    _close(scene, pleased=outcome != "not_adopted", granted=False)


def accusation(scene: Scene) -> None:
    """An accusation: handed over in the compartment by management authority (R-302, R-303)."""
    scene.wait(0.2, 3)
    scene.do("classify", f"{scene.office}:discipline", {"claim_class": "accusation", "procedure": "ordinary"})
    scene.wait(0.5, 6)
    handed = {"kind": "accusation", "unit": scene.city.units["jw"], "reason": "按照干部管理权限移送"}
    scene.do("hand_over", f"{scene.office}:discipline", handed)
    scene.wait(12, 30)
    scene.do("feed_back", "jw:discipline", {"summary": "已按规定受理并办理。", "told": True})
    scene.wait(20, 40)
    scene.do("archive", f"{scene.office}:discipline", {})


def objected(scene: Scene) -> None:
    """The wrong unit first: an objection, agreed; the right unit then handles it."""
    scene.wait(0.2, 2)
    scene.do("classify", f"{scene.office}:clerk", words.classify(scene))
    scene.do("forward", f"{scene.office}:clerk", {"unit": scene.city.units["zwj"], "reason": "按内容转送"})
    scene.wait(1, 3)
    reasons = "来件所反映的事项不在本单位职责范围内，按照权责清单应由行业主管部门负责办理。"
    scene.do("object", "zwj:liaison", {"reasons": reasons, "duty_basis": "本单位权责清单"})
    scene.wait(0.5, 3)
    agreed = {"agreed": "yes", "unit": scene.unit_id, "reason": "异议成立，改送主管部门"}
    scene.do("decide_objection", f"{scene.office}:clerk", agreed)
    _accept(scene)
    _answer(scene, "support", 6, 30)
    _close(scene, pleased=True, granted=True)


def declined(scene: Scene) -> None:
    """Not accepted, with the right place named (N-1)."""
    scene.wait(0.5, 6)
    scene.do("classify", f"{scene.office}:clerk", words.classify(scene))
    scene.wait(0.2, 5)
    scene.do(
        "decline",
        f"{scene.office}:clerk",
        {
            "ground": "N-1",
            "facts": "来件请求改判已生效的民事判决。",
            "where_to_go": "请依法向作出生效判决的上一级人民法院申请再审，或者向同级人民检察院申请监督。",
        },
    )
    scene.wait(35, 45)
    scene.do("archive", f"{scene.office}:clerk", {})


def withdrawn(scene: Scene) -> None:
    """The petitioner takes it back."""
    _send(scene)
    scene.wait(1, 6)
    scene.do("withdraw", "", {})
    scene.wait(5, 10)
    scene.do("archive", f"{scene.office}:clerk", {})


def assigned(scene: Scene) -> None:
    """Assigned with a date to report back, with helpers (协办)."""
    scene.wait(0.2, 3)
    scene.do("classify", f"{scene.office}:clerk", words.classify(scene))
    scene.wait(0.2, 3)
    order = {
        "unit": scene.unit_id,
        "report_by": scene.at.date().replace(day=28),
        "reason": "群众反映集中，请限期办结",
    }
    if order["report_by"] <= scene.at.date():
        order["report_by"] = (scene.at + _MONTH).date()
    scene.do("assign", f"{scene.office}:clerk", order)
    _accept(scene)
    scene.wait(1, 4)
    help_by = (scene.at + _FORTNIGHT).date()
    asked = {
        "kind": "assist",
        "units": [scene.city.units["cgj"]],
        "request": "请派员参加现场核查。",
        "reply_by": help_by,
    }
    if scene.unit != "cgj":
        scene.do("ask_help", f"{scene.unit}:handler", asked)
        scene.wait(3, 10)
        scene.do("answer_help", "cgj:liaison", {"answer": "已派员到场，核查情况属实。"})
    _answer(scene, "support", 6, 25)
    _close(scene, pleased=True, granted=True)


def ended_before(scene: Scene) -> None:
    """A concluded litigation matter brought again: no longer accepted (N-5)."""
    scene.wait(0.5, 5)
    scene.do("classify", f"{scene.office}:clerk", words.classify(scene))
    scene.wait(0.2, 4)
    scene.do(
        "no_longer_accept",
        f"{scene.office}:clerk",
        {
            "ground": "N-5",
            "earlier_document": f"涉法涉诉事项终结决定书〔{scene.at.year - 1}〕{scene.dice.randint(3, 60)}号",
            "finding": "经比对终结决定书，请求、事实和理由与原件一致，没有新的证据。",
        },
    )
    scene.wait(35, 45)
    scene.do("archive", f"{scene.office}:clerk", {})


def settled(scene: Scene) -> None:
    """Both sides agree to mediation and sign (R-313)."""
    _send(scene)
    _accept(scene)
    scene.wait(2, 8)
    consent = {
        "form": "mediation",
        "mediator": "街道人民调解委员会",
        "other_kind": "organisation",
        "other_name": "项目施工单位",
        "petitioner_agrees": True,
        "other_agrees": True,
        "agreed_on": scene.at.date(),
        "consent_proof": "双方签字的同意书",
    }
    scene.do("agree_to_mediate", f"{scene.unit}:handler", consent)
    scene.wait(3, 12)
    agreement = {
        "dispute": "夜间施工影响住户休息",
        "content": "施工单位夜间十点后停工，并赔偿隔音窗费用",
        "performance": "按月支付，街道监督",
        "perform_by": (scene.at + _FORTNIGHT).date(),
        "signed_on": scene.at.date(),
        "signed_proof": "双方签名的协议书",
    }
    scene.do("record_agreement", f"{scene.unit}:handler", agreement)
    scene.wait(20, 60)
    scene.do("archive", f"{scene.office}:clerk", {})


def joined(scene: Scene) -> None:
    """Another voice on a problem that is still in hand is joined to it (WH-25); else it goes its own way."""
    scene.wait(0.1, 1)
    try:
        scene.do(
            "join", f"{scene.office}:clerk", {"number": scene.facts["twin"], "reason": "同一地点、同一问题"}
        )
    except Refused:
        ordinary(scene)


def unsorted(scene: Scene) -> None:
    """Just arrived: waits for the clerk."""
    scene.wait(4, 12)


#: A life that passes through a state, for states that chance alone seldom leaves standing.
THROUGH: dict[str, Life] = {
    "forwarded": ordinary,
    "objected": objected,
    "handling": ordinary,
    "simplified": simple,
    "opinion_issued": ordinary,
    "second_handling": contested,
    "screening": contested,
    "under_review": contested,
    "review_decided": contested,
    "review_served": contested,
    "under_recheck": contested,
    "recheck_decided": contested,
    "concluded": contested,
    "declined": declined,
    "no_longer_accepted": ended_before,
    "withdrawn": withdrawn,
}
