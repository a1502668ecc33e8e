"""What the demo's offices write: the values of each action, in believable Chinese."""

from datetime import timedelta
from typing import Any

from huiyin.catalogue import queries as catalogue
from huiyin.cli.demo.matters.scene import Scene
from huiyin.cli.demo.matters.voices import sentence
from huiyin.kernel.clock import day_of

_WAY_REASONS = {
    1: "应当通过诉讼、复议或者公安机关法律程序处理，依法导入该程序。",
    2: "属于劳动争议，应当先申请劳动人事争议仲裁。",
    4: "有专门的行政程序，应当依法导入该程序办理。",
    5: "属于申请查处违法行为、保护合法权益，由主管部门依法履行职责。",
    6: "没有其他法定途径，按信访程序调查核实后出具处理意见书。",
}
_PROCEDURES: dict[int, dict[str, str]] = {
    1: {
        "procedure": "行政复议或者行政诉讼",
        "article": "《行政复议法》第二十条",
        "limit": "自知道之日起60日内申请复议",
    },
    2: {
        "procedure": "劳动人事争议仲裁",
        "article": "《劳动争议调解仲裁法》第二十七条",
        "limit": "仲裁时效一年",
    },
    4: {
        "procedure": "行政确认",
        "article": "有关法律、法规关于行政确认的规定",
        "limit": "按该程序规定的期限办结",
    },
    5: {
        "procedure": "行政执法调查",
        "article": "《行政诉讼法》第四十七条",
        "limit": "接到申请之日起两个月内履行",
    },
}


def classify(scene: Scene) -> dict[str, Any]:
    """Class, field of the contents as the clerk sees it whatever was proposed, procedure and lane."""
    simple = scene.facts.get("simple", False)
    return {
        "claim_class": scene.voice.claim_class,
        "field_code": scene.voice.field,
        "procedure": "simplified" if simple else "ordinary",
        "lane": "quick" if simple else scene.dice.choice(["careful", "careful", "special", ""]),
    }


def way(scene: Scene) -> dict[str, Any]:
    """One of the six ways, with its reason and, where there is one, the path of the catalogue."""
    number = scene.voice.way or 6
    path = path_of(scene)
    if path is not None:
        scene.facts["path"] = path.code
    return {"way": str(number), "reason": _WAY_REASONS[number], "path": path.code if path else ""}


def path_of(scene: Scene) -> catalogue.Path | None:
    """The path that the voice goes, if the law of that day knows it: laws begin and end while the demo's years pass."""
    if "path" in scene.facts:
        return catalogue.path(scene.facts["path"], on=day_of(scene.at))
    return catalogue.path_shown(scene.voice.path, on=day_of(scene.at)) if scene.voice.path else None


def divert(scene: Scene) -> dict[str, Any]:
    """The statutory procedure that the claim enters, as the catalogue describes it."""
    number = scene.voice.way or 4
    known = {**_PROCEDURES[number], "body": scene.facts["unit_name"], "to_submit": "身份证明和相关材料"}
    path = path_of(scene)
    if path is not None:
        organs = "；".join(limit.sentence for limit in path.own_limits if limit.whose != "petitioner")
        known = {
            "procedure": path.name,
            "body": path.body[:60],
            "article": f"《{path.law}》{path.article}",
            "limit": (organs or "按该程序的法律规定办结")[:200],
            "to_submit": "、".join(path.bring)[:500],
        }
    return {**known, "why": _WAY_REASONS[number]}


def step(scene: Scene, place: int, *, jumps: bool) -> dict[str, Any]:
    """The next step of a path, entered today; where steps are left out, by which reason of law."""
    entered = {"step": str(place), "entered_on": day_of(scene.at)}
    return entered | ({"skip_reason": scene.voice.because} if jumps else {})


def suspension(scene: Scene) -> dict[str, Any]:
    """Why a procedure rests."""
    reason = scene.dice.choice(["需要委托鉴定，等待鉴定意见", "须以另一案的处理结果为依据，该案尚未审结"])
    return {
        "first_day": day_of(scene.at),
        "reason": reason,
        "article": "该程序的法律关于中止、鉴定期间不计入期限的规定",
    }


def opinion(scene: Scene, outcome: str) -> dict[str, Any]:
    """Facts, opinion and basis of an answer."""
    return {
        "outcome": outcome,
        "facts": sentence("facts", scene.dice, scene.voice.slots),
        "opinion": sentence(
            outcome if outcome in {"explain", "reject"} else "support", scene.dice, scene.voice.slots
        ),
        "article": "《信访工作条例》第三十二条及本行业有关规定",
        "contacted": "已电话联系并当面听取意见",
        "execution": "按承诺的时间完成整改" if outcome == "support" else "",
    }


def adoption(scene: Scene, outcome: str) -> dict[str, Any]:
    """The reply to a suggestion."""
    reasons = {
        "adopt": "建议切实可行，已列入今年工作计划，将按计划组织实施。",
        "partly": "建议中的主要内容已经采纳，其余部分需要结合明年预算统筹研究。",
        "not_adopted": "目前客流和用地条件尚不具备，建议留作参考，条件成熟时再行研究。",
    }
    return opinion(scene, "support") | {"outcome": outcome, "opinion": reasons[outcome], "execution": ""}


def service(scene: Scene) -> dict[str, Any]:
    """Proof that a paper reached the petitioner."""
    way_of = scene.dice.choice(["in_person", "post", "online"])
    proof = {"in_person": "送达回证签收", "post": "挂号邮件回执", "online": "网上签收记录"}[way_of]
    return {"way": way_of, "served_on": day_of(scene.at), "proof": proof}


def verdict(*, pleased: bool) -> dict[str, Any]:
    """The citizen's two verdicts."""
    if pleased:
        return {"solved": "yes", "unit_level": "4", "office_level": "5", "reason": "态度很好，问题解决了。"}
    return {"solved": "no", "unit_level": "2", "office_level": "4", "reason": "说得多做得少，问题还在。"}


def progress(scene: Scene) -> dict[str, Any]:
    """How far the statutory procedure has come."""
    return {
        "step_reached": "已立案，正在调查取证",
        "next_step": "听取当事人意见后作出决定",
        "next_report": day_of(scene.at) + timedelta(days=25),
    }


def decision(scene: Scene) -> dict[str, Any]:
    """How the statutory procedure ended."""
    return {
        "decision": f"已依法作出处理决定（〔{scene.at.year}〕第{scene.dice.randint(10, 400)}号）",
        "facts": sentence("facts", scene.dice, scene.voice.slots),
        "article": "有关法律、法规的规定",
        "remedy": "可以依法申请行政复议或者提起行政诉讼",
        "remedy_limit": "复议60日，诉讼6个月",
    }
