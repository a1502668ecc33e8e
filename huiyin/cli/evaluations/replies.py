"""huiyin evaluate replies: whether faults planted into sound drafts are found, and how often sound ones are faulted."""

import argparse
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from huiyin.analysis import queries as analysis
from huiyin.cli.measured import UNREADABLE, json_rows
from huiyin.kernel import clock
from huiyin.kernel.errors import Refused

HELP = "文书审核：在合格的拟稿中植入差错，看能否发现；合格的会不会误报"
DRAFTS = Path(analysis.__file__).parents[1] / "tests" / "drafts.json"
_SEED = 20261122


@dataclass
class _Counts:
    """What was found so far, by fault."""

    planted: dict[str, int] = field(default_factory=dict)
    found: dict[str, int] = field(default_factory=dict)

    def count(self, fault: str, *, found: bool) -> None:
        self.planted[fault] = self.planted.get(fault, 0) + 1
        self.found[fault] = self.found.get(fault, 0) + found

    def shares(self) -> dict[str, float]:
        return {fault: round(self.found[fault] / n, 4) for fault, n in self.planted.items()}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "--drafts", type=Path, default=DRAFTS, metavar="文件", help="合格的拟稿（JSON），默认用平台自带的"
    )


def run(options: argparse.Namespace) -> dict[str, Any]:
    """Look every sound draft through, then once with each fault in it."""
    sound, on = _sound(options.drafts), clock.today()
    chance, counts = random.Random(_SEED), _Counts()  # noqa: S311 - which fault, not a secret
    wrong = [one for one in sound if analysis.findings_in(one.draft(), on=on)]
    for place, one in enumerate(sound):
        other = sound[(place + 1 + chance.randrange(len(sound) - 1)) % len(sound)]
        for fault, plant in analysis.PLANTERS.items():
            planted = plant(one, other, chance)
            if planted is None:
                continue
            told = analysis.findings_in(planted.draft, on=on, fallen=planted.fallen)
            counts.count(fault, found=fault in {each.code for each in told})
    return {
        "found": round(sum(counts.found.values()) / sum(counts.planted.values()), 4),
        "false": round(len(wrong) / len(sound), 4),
        "drafts": len(sound),
        "planted": sum(counts.planted.values()),
        "by_fault": counts.shares(),
    }


def show(answer: dict[str, Any]) -> str:
    """The figures, fault by fault."""
    head = (
        f"{answer['drafts']}份拟稿，植入{answer['planted']}处差错，发现{answer['found']:.1%}；"
        f"合格的误报{answer['false']:.1%}。"
    )
    return "\n".join([head, *(f"　{fault}：{share:.1%}" for fault, share in answer["by_fault"].items())])


def _sound(path: Path) -> list[analysis.Sound]:
    try:
        return list(_read(json_rows(path, "drafts")))
    except UNREADABLE as error:
        raise Refused(
            f"文件“{path.name}”读不出拟稿。请用 JSON：drafts 中每份有 asked、points（facts、opinion）和 article，"
            "至少两份。",
            code="evaluate.no_drafts",
        ) from error


def _read(rows: list[dict[str, Any]]) -> Iterator[analysis.Sound]:
    if len(rows) < 2:
        raise ValueError("two drafts at least")
    for row in rows:
        points = tuple(analysis.Point(**point) for point in row["points"])
        yield analysis.Sound(asked=row["asked"], points=points, article=row["article"])
