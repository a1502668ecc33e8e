"""How demo matters live: each life is a way through the procedure that a real matter may take."""

from collections.abc import Callable

from huiyin.cli.demo.matters import rarer, words
from huiyin.cli.demo.matters.files import photograph
from huiyin.cli.demo.matters.moves import accept, answer, close, send
from huiyin.cli.demo.matters.scene import Scene

Life = Callable[[Scene], None]


def simple(scene: Scene) -> None:
    """Simplified: first, clear, small, one unit (T-14…T-16)."""
    scene.facts["simple"] = True
    scene.slow = 1.0
    scene.wait(0.05, 0.3)
    scene.do("classify", f"{scene.office}:clerk", words.classify(scene))
    scene.do("forward", f"{scene.office}:clerk", {"unit": scene.unit_id, "reason": "简易事项直接转送"})
    scene.wait(0.3, 1.2)
    scene.do("choose_way", f"{scene.unit}:handler", words.way(scene))
    scene.do("accept_simplified", f"{scene.unit}:handler", {"contact": "街道网格服务中心，8555-0101"})
    answer(scene, "support", 1, 9)
    close(scene, pleased=True, granted=True)


def ordinary(scene: Scene) -> None:
    """Way 31(6): accepted, looked into, answered."""
    send(scene)
    accept(scene)
    if scene.dice.random() < 0.2:
        scene.wait(1, 6)
        scene.do(
            "ask_petitioner", f"{scene.unit}:handler", {"question": "请补充问题发生的时间和现场照片的说明。"}
        )
        scene.wait(1, 6)
        said = {"answer": "多在夜里十一点以后，连续两周都是这样。", "attachments": photograph(scene)}
        scene.do("answer_question", "", said)
    if scene.dice.random() < 0.15:
        scene.wait(20, 30)
        reason = {"days": scene.dice.choice([15, 20, 30]), "reason": "涉及多个单位，需要现场鉴定"}
        scene.do("extend", f"{scene.unit}:head", reason)
    outcome = scene.dice.choices(["support", "explain", "reject"], [6, 3, 1])[0]
    answer(scene, outcome, 6, 30)
    close(scene, pleased=outcome == "support", granted=outcome == "support")


def contested(scene: Scene) -> None:
    """Dissatisfied: second handling or review, then recheck."""
    send(scene)
    accept(scene)
    answer(scene, "reject", 10, 35)
    scene.wait(1, 6)
    scene.do("evaluate", "", words.verdict(pleased=False))
    scene.wait(1, 3)
    if scene.stay_in == "second_handling" or scene.dice.random() < 0.35:
        scene.do("arrange_second_handling", f"{scene.office}:clerk", {"demand": "当面听取意见后重新核查"})
        answer(scene, "support", 5, 12)
        close(scene, pleased=True, granted=True)
        return
    scene.do("screen", f"{scene.office}:clerk", {"reason": "核对办理过程是否规范，决定是否重新办理"})
    scene.wait(2, 6)
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
    if result == "uphold":
        scene.wait(35, 45)
        scene.do("archive", f"{scene.office}:clerk", {})


def suggestion(scene: Scene) -> None:
    """A suggestion: studied, adopted or not, answered (R-301)."""
    send(scene)
    scene.wait(1, 6)
    scene.do("accept", f"{scene.unit}:liaison", {"contact": "承办科室，8555-0103"})
    outcome = scene.dice.choices(["adopt", "partly", "not_adopted"], [3, 4, 3])[0]
    answer(scene, outcome, 10, 45)
    close(scene, pleased=outcome != "not_adopted", granted=False)


def accusation(scene: Scene) -> None:
    """An accusation: handed over in the compartment by management authority (R-302, R-303)."""
    scene.wait(0.2, 3)
    named = [scene.city.units[scene.street]] if scene.dice.random() < 0.5 else []
    found: dict[str, object] = {"claim_class": "accusation", "procedure": "ordinary"}
    found |= {"accused_units": named, "names_nobody": not named}
    scene.do("classify", f"{scene.office}:discipline", found)
    scene.wait(0.5, 6)
    handed = {"kind": "accusation", "unit": scene.city.units["jw"], "reason": "按照干部管理权限移送"}
    scene.do("hand_over", f"{scene.office}:discipline", handed)
    scene.wait(12, 30)
    scene.do("feed_back", "jw:discipline", {"summary": "已按规定受理并办理。", "told": True})
    scene.wait(20, 40)
    scene.do("archive", f"{scene.office}:discipline", {})


#: A life that passes through a state, for states that chance alone seldom leaves standing.
THROUGH: dict[str, Life] = {
    "forwarded": ordinary,
    "objected": rarer.objected,
    "disputed": rarer.disputed,
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
    "declined": rarer.declined,
    "no_longer_accepted": rarer.ended_before,
    "withdrawn": rarer.withdrawn,
}
