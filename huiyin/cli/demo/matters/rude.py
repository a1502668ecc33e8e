"""Two complaints about the conduct of staff (WG-34): one waits to be sorted, one went to the body above."""

import random
from dataclasses import replace
from datetime import datetime, timedelta

from huiyin.cli.demo.city import DemoCity
from huiyin.cli.demo.matters.build import SEED, arrive
from huiyin.cli.demo.matters.scene import NotYet, Scene
from huiyin.cli.demo.matters.voices import Voice, voice
from huiyin.units import queries as units

STREETS = ("jd-0102", "jd-0103")
_TEXT = (
    "本月两次到{unit}便民窗口办理证明，窗口工作人员态度恶劣、出言不逊，几个窗口互相推诿，至今没有办成。"
    "请求调查处理，并安排专人答复。"
)


def complain(city: DemoCity, *, until: datetime) -> None:
    """File them as of `until`; the second is sent around the unit complained of."""
    dice = random.Random(f"{SEED}/rude")  # noqa: S311 - a reproducible demo, no secret
    for nth, street in enumerate(STREETS):
        scene = _scene(city, dice, street, until - timedelta(days=6 * nth, hours=3), until)
        arrive(scene)
        if nth:
            _around(scene)


def _scene(city: DemoCity, dice: random.Random, street: str, at: datetime, until: datetime) -> Scene:
    return Scene(
        city=city,
        dice=dice,
        voice=_voice(dice, units.unit(city.units[street]).name),
        office="xf",
        unit=street,
        street=street,
        at=at,
        until=until,
    )


def _voice(dice: random.Random, unit: str) -> Voice:
    said = voice(dice)
    while said.claim_class != "petition":
        said = voice(dice)
    return replace(
        said,
        key="rude",
        field="0208",
        title=f"反映{unit}窗口人员态度恶劣、推诿",
        text=_TEXT.format(unit=unit),
        way=6,
        level="street",
        simple=False,
        item="",
        path="",
    )


def _around(scene: Scene) -> None:
    above = units.superior_of(scene.unit_id)
    if above is None:
        return
    values = {
        "claim_class": "petition",
        "procedure": "ordinary",
        "field_code": "0208",
        "conduct_units": [scene.unit_id],
    }
    try:
        scene.wait(0.1, 1)
        scene.do("classify", "xf:clerk", values)
        scene.wait(0.1, 1)
        scene.do("forward", "xf:clerk", {"unit": above.id, "reason": "反映工作人员作风，由其上级办理"})
    except NotYet:
        return
