"""Rarer ways through the procedure: objections, refusals, help, mediation, joining."""

from datetime import timedelta

from huiyin.cli.demo.matters import words
from huiyin.cli.demo.matters.moves import accept, answer, close, send
from huiyin.cli.demo.matters.scene import Scene
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import Refused

_MONTH, _FORTNIGHT = timedelta(days=40), timedelta(days=14)
_NOT_OURS = "来件所反映的事项不在本单位职责范围内，按照权责清单应由行业主管部门负责办理。"


def _sent_to_the_wrong_unit(scene: Scene) -> None:
    scene.wait(0.2, 2)
    scene.do("classify", f"{scene.office}:clerk", words.classify(scene))
    scene.do("forward", f"{scene.office}:clerk", {"unit": scene.city.units["zwj"], "reason": "按内容转送"})
    scene.wait(1, 3)
    scene.do("object", "zwj:liaison", {"reasons": _NOT_OURS, "duty_basis": "本单位权责清单"})


def objected(scene: Scene) -> None:
    """The wrong unit first: an objection, agreed; the right unit then handles it."""
    _sent_to_the_wrong_unit(scene)
    scene.wait(0.5, 3)
    agreed = {"agreed": "yes", "unit": scene.unit_id, "reason": "异议成立，改送主管部门"}
    scene.do("decide_objection", f"{scene.office}:clerk", agreed)
    accept(scene)
    answer(scene, "support", 6, 30)
    close(scene, pleased=True, granted=True)


def disputed(scene: Scene) -> None:
    """Whose business it is: the objection is refused, and the common superior decides (R-314)."""
    _sent_to_the_wrong_unit(scene)
    scene.wait(0.5, 2)
    refused = {"agreed": "no", "reason": "涉及政务服务，请按首接负责办理"}
    scene.do("decide_objection", f"{scene.office}:clerk", refused)
    scene.wait(0.5, 2)
    asked = {"reasons": f"{_NOT_OURS}双方协商未果，请决定受理机关。", "suggested_unit": scene.unit_id}
    scene.do("refer_dispute", "zwj:liaison", asked)
    scene.wait(1, 4)
    decided = {"unit": scene.unit_id, "reason": "按照权责清单，由行业主管部门受理"}
    scene.do("decide_competence", "zf:head", decided)
    accept(scene)
    answer(scene, "support", 6, 30)
    close(scene, pleased=True, granted=True)


def _serve_and_archive(scene: Scene) -> None:
    """A refusal reaches the petitioner before the matter is put away (N-8)."""
    scene.wait(1, 4)
    scene.do("serve_notice", f"{scene.office}:clerk", words.service(scene))
    scene.wait(34, 41)
    scene.do("archive", f"{scene.office}:clerk", {})


def declined(scene: Scene) -> None:
    """Not accepted, with the right place named (N-1); a letter about it is handed over instead (R-306)."""
    if scene.facts["channel"] == "letter":
        lawsuit(scene)
        return
    scene.wait(0.5, 6)
    scene.do("classify", f"{scene.office}:clerk", words.classify(scene))
    scene.wait(0.2, 5)
    scene.do(
        "decline",
        f"{scene.office}:clerk",
        {
            "ground": "N-1",
            "facts": "来件请求改判已生效的民事判决。",
            "explained": "生效判决只能依照《民事诉讼法》申请再审、申请检察监督改变，信访工作机构无权改判。",
            "where_to_go": "请依法向作出生效判决的上一级人民法院申请再审，或者向同级人民检察院申请监督。",
        },
    )
    _serve_and_archive(scene)


def lawsuit(scene: Scene) -> None:
    """A judgment is not changed by petition: visitors are guided, all others go to the organ (R-306)."""
    if scene.facts["channel"] == "visit":
        declined(scene)
        return
    scene.wait(0.5, 4)
    scene.do("classify", f"{scene.office}:clerk", words.classify(scene))
    scene.wait(0.5, 5)
    handed = {
        "kind": "litigation",
        "unit": scene.city.units[scene.office.replace("xf", "zfw")],
        "reason": "涉法涉诉事项，转送同级政法部门依法处理",
    }
    scene.do("hand_over", f"{scene.office}:clerk", handed)
    scene.wait(12, 30)
    scene.do("feed_back", f"{scene.office}:clerk", {"summary": "有关政法部门已依法受理。", "told": True})
    scene.wait(35, 45)
    scene.do("archive", f"{scene.office}:clerk", {})


def withdrawn(scene: Scene) -> None:
    """The petitioner takes it back."""
    send(scene)
    scene.wait(1, 6)
    scene.do("withdraw", "", {})
    scene.wait(5, 10)
    scene.do("archive", f"{scene.office}:clerk", {})


def assigned(scene: Scene) -> None:
    """Assigned with a date to report back, with helpers (协办)."""
    scene.wait(0.2, 3)
    scene.do("classify", f"{scene.office}:clerk", words.classify(scene))
    scene.wait(0.2, 3)
    report_by = day_of(scene.at + _MONTH)
    order = {"unit": scene.unit_id, "report_by": report_by, "reason": "群众反映集中，请限期办结"}
    scene.do("assign", f"{scene.office}:clerk", order)
    accept(scene)
    scene.wait(1, 4)
    help_by = day_of(scene.at + _FORTNIGHT)
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
    answer(scene, "support", 6, 25)
    close(scene, pleased=True, granted=True)


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
    _serve_and_archive(scene)


def settled(scene: Scene) -> None:
    """Both sides agree to mediation and sign (R-313)."""
    send(scene)
    accept(scene)
    scene.wait(2, 8)
    consent = {
        "form": "mediation",
        "mediator": "街道人民调解委员会",
        "other_kind": "organisation",
        "other_name": "项目施工单位",
        "petitioner_agrees": True,
        "other_agrees": True,
        "agreed_on": day_of(scene.at),
        "consent_proof": "双方签字的同意书",
    }
    scene.do("agree_to_mediate", f"{scene.unit}:handler", consent)
    scene.wait(3, 12)
    agreement = {
        "dispute": "夜间施工影响住户休息",
        "content": "施工单位夜间十点后停工，并赔偿隔音窗费用",
        "performance": "按月支付，街道监督",
        "perform_by": day_of(scene.at + _FORTNIGHT),
        "signed_on": day_of(scene.at),
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
        send(scene)
        accept(scene)


def unsorted(scene: Scene) -> None:
    """Waits days for the clerk before it goes its ordinary way."""
    scene.wait(4, 12)
    send(scene)
    accept(scene)
    answer(scene, "explain", 10, 30)
    close(scene, pleased=True, granted=False)
