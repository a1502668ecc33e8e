"""Filling the city: thousands of invented matters, filed by the real doors and moved by the real actions."""

import random
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.db import connection

from huiyin.cli.demo.city import DemoCity
from huiyin.cli.demo.matters import lives, procedures, rarer
from huiyin.cli.demo.matters.files import brought
from huiyin.cli.demo.matters.scene import NotYet, Scene
from huiyin.cli.demo.matters.voices import Voice, voice
from huiyin.intake import actions as intake
from huiyin.intake.actions import Submission
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import SHANGHAI, day_of
from huiyin.kernel.errors import HuiyinError
from huiyin.matters import queries as matters
from huiyin.people.actions import PetitionerDraft
from huiyin.units import queries as units

SEED = 20261122
TWO_YEARS = 730
WAY_OF_PETITION = 6
_CHANNELS = (("web", 40), ("call", 30), ("letter", 10), ("visit", 12), ("wechat", 8))
#: Whose telephone ends so did not tick that the office may call after the end: one of five.
_NOT_CALLED = "37"
_ORDINARY: tuple[tuple[lives.Life, int], ...] = (
    (lives.ordinary, 50),
    (lives.contested, 14),
    (rarer.objected, 8),
    (rarer.disputed, 2),
    (rarer.assigned, 8),
    (rarer.withdrawn, 3),
    (rarer.unsorted, 3),
)


@dataclass(frozen=True, kw_only=True)
class Part:
    """What one process fills: every `of`-th matter from `number` on, of `count` in all, as of `until`."""

    city: DemoCity
    count: int
    until: datetime
    number: int = 0
    of: int = 1


def fill(part: Part, told: Callable[[], None]) -> dict[str, int]:
    """Register the part's matters and let each live until today; returns how many lives ended how."""
    with connection.cursor() as cursor:
        # The demo can be made again at any time; it need not wait for the disk at every step.
        cursor.execute("SET synchronous_commit = off")
    ended: Counter[str] = Counter()
    twins: dict[str, str] = {}
    for index, start in enumerate(_starts(part.count, part.until)):
        if index % part.of == part.number:
            dice = random.Random(f"{SEED}/{index}")  # noqa: S311 - a reproducible demo, no secret
            stay_in = _stay_in(index, part.count)
            ended[_one(part, dice, start, twins, stay_in)] += 1
            told()
    return dict(ended)


def _starts(count: int, until: datetime) -> Iterator[datetime]:
    """Days of arrival in order: half over two years, half in the last hundred days, so that much is under way."""
    dice = random.Random(SEED)  # noqa: S311
    days = sorted((dice.uniform(0, TWO_YEARS if n % 2 else 100) for n in range(count)), reverse=True)
    for back in days:
        day = day_of(until - timedelta(days=back))
        at = datetime.combine(day, time(dice.randint(8, 19), dice.randint(0, 59)), tzinfo=SHANGHAI)
        yield min(at, until - timedelta(minutes=5))


def _stay_in(index: int, count: int) -> str:
    """Every ninth of the recent matters shows a state, in turn, so that the demo has work in every state."""
    turn, rest = divmod(index - count * 2 // 3, 9)
    return list(lives.THROUGH)[turn % len(lives.THROUGH)] if turn >= 0 and rest == 0 else ""


def _one(part: Part, dice: random.Random, start: datetime, twins: dict[str, str], stay_in: str) -> str:
    scene = _scene(part.city, dice, voice(dice), start, part.until)
    while stay_in and not _fits(scene.voice, stay_in):
        scene = _scene(part.city, dice, voice(dice), start, part.until)
    if stay_in:
        scene.stay_in, scene.slow = stay_in, 0.35
    arrive(scene)
    try:
        _life(scene, twins)(scene)
    except NotYet:
        return "under way"
    except HuiyinError as error:
        # What the law refuses is not done; the matter stands where it stood, as in life.
        return f"stopped: {error.code}"
    return "ended"


def _fits(said: Voice, stay_in: str) -> bool:
    """Whether a voice can come to a state: a judgment is declined; a street's answer can be reviewed twice."""
    if stay_in in {"declined", "no_longer_accepted"}:
        return said.key == "judgment"
    return said.way == WAY_OF_PETITION and said.level != "city"


def _scene(city: DemoCity, dice: random.Random, said: Voice, start: datetime, until: datetime) -> Scene:
    district = dice.randint(1, 8)
    street = f"jd-{district:02d}{dice.randint(1, 8):02d}"
    unit = _unit(city, said, district, street)
    by_city = said.level == "city" or dice.random() < 0.6
    return Scene(
        city=city,
        dice=dice,
        voice=said,
        office="xf" if by_city or said.claim_class == "accusation" else f"xf-{district:02d}",
        unit=unit,
        street=street,
        at=start,
        until=until,
        slow=2.6 if dice.random() < 0.07 else 1.0,
        facts={
            "unit_name": units.unit(city.units[unit]).name,
            "review_organ": f"zf-{district:02d}" if "-" in unit else "zf",
        },
    )


def _unit(city: DemoCity, said: Voice, district: int, street: str) -> str:
    """Return the code of the body that will handle it: street office, district or city department."""
    if said.level == "street":
        return street
    local = f"{said.unit}-{district:02d}"
    return local if said.level == "district" and local in city.units else said.unit


def arrive(scene: Scene) -> None:
    """File what the voice says by one of the doors."""
    said = scene.voice
    channel = scene.dice.choices([code for code, _n in _CHANNELS], [n for _code, n in _CHANNELS])[0]
    if scene.stay_in == "declined" and channel == "letter":
        # A letter about a judgment is handed over.
        channel = "call"
    scene.facts["channel"] = channel
    by = Actor.citizen() if channel in {"web", "wechat"} else scene.actor(f"{scene.office}:clerk")
    files = brought(scene)
    filed = intake.file(
        Submission(
            channel=channel,
            text=said.text,
            title=said.title,
            received_at=scene.at,
            petitioner=PetitionerDraft(kind="person", name=said.name, phone=said.phone),
            place_id=units.unit(scene.city.units[scene.street]).place_id,
            spot=said.slots["road"],
            claim_class="accusation" if said.claim_class == "accusation" else "",
            item=said.item if channel == "web" and scene.dice.random() < 0.5 else "",
            extra=_event_day(scene),
            registrar_id=scene.city.units[scene.office],
            consents={"survey": said.phone[-1:] not in _NOT_CALLED},
            attachments=files.references,
            holder=files.holder,
        ),
        by=by,
        at=scene.at,
    )
    scene.arrival_id, scene.number = filed.arrival_id, filed.number
    (scene.claim_id,) = matters.claim_ids(filed.matter_id)


def _event_day(scene: Scene) -> dict[str, str]:
    """Many say when they learnt of it: from that day the limits of other procedures count (P-7)."""
    if not scene.voice.path or scene.dice.random() < 0.3:
        return {}
    return {matters.EVENT_DAY: (day_of(scene.at) - timedelta(days=scene.dice.randint(3, 50))).isoformat()}


def _life(scene: Scene, twins: dict[str, str]) -> lives.Life:
    said, dice = scene.voice, scene.dice
    if scene.stay_in:
        return lives.THROUGH[scene.stay_in]
    if said.claim_class != "petition":
        return lives.accusation if said.claim_class == "accusation" else lives.suggestion
    if said.key == "judgment":
        return rarer.lawsuit if dice.random() < 0.8 else rarer.ended_before
    twin = twins.setdefault(f"{said.key}/{scene.office}", scene.number)
    if said.way != WAY_OF_PETITION:
        return procedures.diverted
    if twin != scene.number and dice.random() < 0.12:
        scene.facts["twin"] = twin
        return rarer.joined
    twins[f"{said.key}/{scene.office}"] = scene.number
    if said.simple and dice.random() < 0.7:
        return lives.simple
    if said.key in {"noise", "refund"} and dice.random() < 0.3:
        return rarer.settled
    return dice.choices([life for life, _n in _ORDINARY], [n for _life, n in _ORDINARY])[0]
