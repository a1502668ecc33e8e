"""huiyin evaluate duplicates: whether messages known to be the same are found, the way the register finds them."""

import argparse
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tqdm import tqdm

from huiyin.cli.measured import read_columns
from huiyin.intake import actions as intake
from huiyin.intake import queries
from huiyin.kernel import clock
from huiyin.kernel.errors import Refused
from huiyin.matching.nearness import near_duplicates

HELP = "智能判重：文件中已知相同的来件，能不能找到"
MOST = 10
#: One more than counted, as a message is found by its own words too.
ASKED = MOST + 1
_SHOWN = {
    "messages": "来件数",
    "pairs": "已知相同的对数",
    "recall_at_5": "前5个中找到的比例",
    "recall_at_10": "前10个中找到的比例",
    "precision": "系统认为相同的，确实相同的比例（所列的对子，或者文字几乎相同）",
    "precision_listed": "其中列为对子的比例",
    "ms_per_message": "每件用时（毫秒）",
    "unknown": "对子中没有的来件",
}


@dataclass
class _Counts:
    """What was found so far."""

    asked: int = 0
    at_5: int = 0
    at_10: int = 0
    told: int = 0
    listed: int = 0
    near: int = 0
    known: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "--messages", type=Path, required=True, metavar="文件", help="来件，列：msg_id、topic、detail"
    )
    parser.add_argument(
        "--pairs", type=Path, required=True, metavar="文件", help="相同的来件，列：msg_a、msg_b"
    )


def run(options: argparse.Namespace) -> dict[str, Any]:
    """Ask with every message of a pair for the others.

    Right is what hangs together by pairs, and what is a near-duplicate sign by sign: a file of pairs rarely lists all.
    """
    texts = _texts(options.messages)
    numbers = {key: number for number, key in enumerate(texts)}
    pairs, unknown = _pairs(options.pairs, numbers)
    counts, same = _Counts(), _together(pairs)
    for one, other in pairs:
        counts.known[one].add(other)
        counts.known[other].add(one)
    began = clock.now()
    with intake.alike_among(enumerate(texts.values()), at=began) as find:
        said = list(texts.values())
        began = clock.now()
        for number in tqdm(sorted(counts.known), desc="判重", unit="件", disable=None):
            found = find(said[number], but={number}, most=ASKED)
            _find(counts, number, [one.matter_id for one in found][:MOST])
            _tell(counts, number, [one.matter_id for one in found if queries.told_as_same(one)], same, said)
    spent = (clock.now() - began).total_seconds()
    return {
        "recall_at_5": _share(counts.at_5, counts.asked),
        "recall_at_10": _share(counts.at_10, counts.asked),
        "precision": _share(counts.listed + counts.near, counts.told),
        "precision_listed": _share(counts.listed, counts.told),
        "ms_per_message": round(spent * 1000 / len(counts.known), 2),
        "messages": len(texts),
        "pairs": len(pairs),
        "unknown": unknown,
    }


def show(answer: dict[str, Any]) -> str:
    """The figures with their names."""
    return "\n".join(f"{label}：{answer[name]}" for name, label in _SHOWN.items())


def _texts(path: Path) -> dict[str, str]:
    rows = read_columns(path, "msg_id", "topic", "detail")
    texts = {key: f"{topic}\n{detail}" for key, topic, detail in rows if key}
    if not texts:
        raise Refused(f"文件“{path.name}”没有来件。请检查 msg_id 列。", code="evaluate.no_messages")
    return texts


def _pairs(path: Path, numbers: Mapping[str, int]) -> tuple[list[tuple[int, int]], int]:
    """The pairs by number, and how many name a message that is not there."""
    rows = [(one, other) for one, other in read_columns(path, "msg_a", "msg_b") if one != other]
    found = [(numbers[one], numbers[other]) for one, other in rows if one in numbers and other in numbers]
    if not found:
        raise Refused(
            f"文件“{path.name}”中没有一对来件在来件文件里。请核对两个文件的编号。", code="evaluate.no_pairs"
        )
    return found, len(rows) - len(found)


def _together(pairs: Iterable[tuple[int, int]]) -> dict[int, int]:
    """By message one of those with which it hangs together by pairs, the same for all of them."""
    leads: dict[int, int] = {}

    def lead(number: int) -> int:
        while leads.setdefault(number, number) != number:
            number = leads[number]
        return number

    for one, other in pairs:
        leads[lead(one)] = lead(other)
    return {number: lead(number) for number in leads}


def _find(counts: _Counts, number: int, ids: Sequence[int]) -> None:
    for other in counts.known[number]:
        counts.asked += 1
        counts.at_5 += other in ids[:5]
        counts.at_10 += other in ids


def _tell(
    counts: _Counts, number: int, told: Iterable[int], same: Mapping[int, int], said: Sequence[str]
) -> None:
    for other in told:
        counts.told += 1
        if same.get(other) == same[number]:
            counts.listed += 1
        else:
            counts.near += near_duplicates(said[number], said[other])


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0
