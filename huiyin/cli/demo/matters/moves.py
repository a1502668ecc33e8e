"""Moves that several demo lives share."""

from huiyin.cli.demo.matters import words
from huiyin.cli.demo.matters.scene import Scene
from huiyin.kernel.clock import day_of


def send(scene: Scene) -> None:
    """Classify and forward to the unit with competence."""
    scene.wait(0.1, 2)
    scene.do("classify", f"{scene.office}:clerk", words.classify(scene))
    scene.wait(0.1, 5)
    scene.do("forward", f"{scene.office}:clerk", {"unit": scene.unit_id, "reason": "按职责清单转送"})


def accept(scene: Scene) -> None:
    """Choose way 31(6) or the suggestion's path, and accept."""
    scene.wait(1, 5)
    scene.do("choose_way", f"{scene.unit}:handler", words.way(scene))
    scene.wait(0.2, 5)
    scene.do("accept", f"{scene.unit}:liaison", {"contact": "承办科室，8555-0102"})


def answer(scene: Scene, outcome: str, low: float, high: float) -> None:
    """Answer after some days, and serve the answer."""
    scene.wait(low, high)
    values = (
        words.adoption(scene, outcome)
        if scene.voice.claim_class == "suggestion"
        else words.opinion(scene, outcome)
    )
    scene.do("issue_opinion", f"{scene.unit}:handler", values)
    scene.wait(1, 5)
    scene.do("serve", f"{scene.unit}:handler", words.service(scene))


def close(scene: Scene, *, pleased: bool, granted: bool) -> None:
    """Verdict, execution of what was granted, archive."""
    if scene.dice.random() < 0.7:
        scene.wait(1, 10)
        scene.do("evaluate", "", words.verdict(pleased=pleased))
    if granted:
        scene.wait(5, 25)
        scene.do(
            "execute",
            f"{scene.unit}:handler",
            {"done_on": day_of(scene.at), "evidence": "现场照片和验收记录存卷"},
        )
    scene.wait(35, 50)
    scene.do("archive", f"{scene.office}:clerk", {})
