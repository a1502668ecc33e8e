"""Step: tables, the invented city, a client of the API, and what citizens will say. Answers with the client's key."""

import json
import random
import sys
from datetime import timedelta
from pathlib import Path

import django

django.setup()

from huiyin.accounts.actions import issue_token  # noqa: E402
from huiyin.cli.demo.city import DemoCity, build  # noqa: E402
from huiyin.cli.demo.matters.voices import Voice, voice  # noqa: E402
from huiyin.config.upgrade import upgrade  # noqa: E402
from huiyin.kernel import clock  # noqa: E402
from huiyin.kernel.actor import Actor  # noqa: E402
from huiyin.units import queries as units  # noqa: E402

SAYINGS = 4000
PHONE = "13800000000"
"""Stands in each saying for a telephone that the load puts in its place."""


def main(folder: str) -> None:
    """Prepare the database that the environment names."""
    upgrade()
    now = clock.now()
    city = build(on=(now - timedelta(days=760)).date())
    token = issue_token(
        client="性能测量",
        unit_id=city.units["xf"],
        scopes=["arrivals:write", "arrivals:read"],
        on=now.date(),
        by=Actor.system("性能测量"),
        at=now,
    )
    dice = random.Random(1)  # noqa: S311 - the same sayings each time
    lines = (json.dumps(_body(voice(dice), _place(city, dice)), ensure_ascii=False) for _ in range(SAYINGS))
    (Path(folder) / "sayings.jsonl").write_text("\n".join(lines), encoding="utf-8")
    sys.stdout.write(json.dumps({"token": token}) + "\n")


def _place(city: DemoCity, dice: random.Random) -> str:
    street = units.unit(city.units[f"jd-{dice.randint(1, 8):02d}{dice.randint(1, 8):02d}"])
    return units.place(street.place_id).code if street.place_id else ""


def _body(said: Voice, place: str) -> dict[str, object]:
    return {
        "channel": "web",
        "title": said.title,
        "text": said.text,
        "spot": said.slots["road"],
        "place": place,
        "petitioner": {"kind": "person", "name": said.name, "phone": PHONE},
    }


if __name__ == "__main__":
    main(*sys.argv[1:])
