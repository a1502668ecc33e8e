"""Demo claims in statutory procedures: real paths of the catalogue, walked step by step as their law wants it."""

from datetime import timedelta
from itertools import pairwise

from huiyin.catalogue import queries as catalogue
from huiyin.cli.demo.matters import words
from huiyin.cli.demo.matters.moves import send
from huiyin.cli.demo.matters.scene import Scene
from huiyin.deadlines.limits import TimeUnit
from huiyin.kernel.clock import day_of

#: A progress report is owed every thirty days.
_SILENT_AT_MOST = 25.0
#: How many days a unit of a limit has, roughly.
_DAYS = {TimeUnit.CALENDAR_DAYS: 1.0, TimeUnit.WORKING_DAYS: 1.4, TimeUnit.MONTHS: 30.0}
_LONGEST = 150.0
_PETITIONER = "petitioner"


def diverted(scene: Scene) -> None:
    """Ways 31(1)-(5): into the statutory procedure, never invisible; sometimes on into the next one."""
    send(scene)
    scene.wait(1, 6)
    scene.do("choose_way", f"{scene.unit}:handler", words.way(scene))
    scene.wait(0.2, 3)
    scene.do("divert", f"{scene.unit}:handler", words.divert(scene))
    path = words.path_of(scene)
    if path is None:
        _report(scene, scene.dice.uniform(30, 60))
        _decide(scene, None)
    else:
        _walk(scene, path)
        _go_on(scene, path)
    scene.wait(35, 45)
    scene.do("archive", f"{scene.office}:clerk", {})


def _walk(scene: Scene, path: catalogue.Path) -> None:
    """Step after step up to the one in which the result is given; then the result."""
    whose = [step.who for step in path.steps]
    last = max((place for place, who in enumerate(whose, 1) if who != _PETITIONER), default=1)
    leave_out = scene.voice.leave_out if path.code == scene.voice.path else ()
    taken = [place for place in range(1, last + 1) if place not in leave_out]
    for before, place in pairwise(taken):
        _take_time(scene, path.limit_of(path.steps[before - 1]))
        scene.do("enter_step", f"{scene.unit}:handler", words.step(scene, place, jumps=place - before > 1))
    _take_time(scene, path.limit_of(path.steps[last - 1]))
    _decide(scene, path)


def _take_time(scene: Scene, limit: "catalogue.PathLimit | None") -> None:
    """The organ takes a good part of its limit, seldom more; the petitioner applies within days."""
    if limit is None or limit.whose == _PETITIONER:
        scene.wait(1, 9)
        return
    whole = min(limit.limit.n * _DAYS[limit.limit.unit], _LONGEST)
    late = scene.dice.random() < 0.08
    part = scene.dice.uniform(1.05, 1.3) if late else scene.dice.uniform(0.3, 0.9)
    if scene.dice.random() < 0.3 and whole > 10:
        _rest(scene)
    _report(scene, whole * part)


def _rest(scene: Scene) -> None:
    """The procedure rests while something else must be known first (P-6)."""
    scene.wait(2, 5)
    scene.do("suspend_procedure", f"{scene.unit}:handler", words.suspension(scene))
    scene.wait(8, 24)
    scene.do("resume_procedure", f"{scene.unit}:handler", {"resumed_on": day_of(scene.at)})


def _report(scene: Scene, days: float) -> None:
    """Some days go by, never without a report for long."""
    while days > _SILENT_AT_MOST:
        scene.wait(20, _SILENT_AT_MOST)
        scene.do("report_progress", f"{scene.unit}:handler", words.progress(scene))
        days -= _SILENT_AT_MOST
    scene.wait(min(1.0, days), max(days, 1.0))


def _decide(scene: Scene, path: "catalogue.Path | None") -> None:
    """The result; mostly the petitioner has it already, and the remedies are dated."""
    decided_on = day_of(scene.at)
    received = path is not None and scene.dice.random() < 0.8
    if received:
        scene.wait(1, 5)
    found = words.decision(scene) | {"decided_on": decided_on}
    found |= {"received_on": day_of(scene.at)} if received else {}
    scene.do("report_decision", f"{scene.unit}:handler", found)


def _go_on(scene: Scene, path: catalogue.Path) -> None:
    """Who does not accept the result goes on by law: the next procedure, to its end (WH-15)."""
    on = day_of(scene.at)
    then = [code for code in path.then if catalogue.path_shown(code, on=on)]
    if not then or scene.dice.random() > 0.35:
        return
    received_on = on
    scene.wait(4, 12)
    scene.do(
        "follow_on",
        f"{scene.unit}:handler",
        {
            "path": then[0],
            "entered_on": day_of(scene.at),
            "counts_from": min(received_on, day_of(scene.at) - timedelta(days=1)),
            "reason": "信访人不服处理结果，已经依法提出。",
        },
    )
    following = catalogue.path(then[0], on=day_of(scene.at))
    if following is not None:
        _walk(scene, following)
