"""huiyin evaluate topics: whether messages about one problem come into one topic, and no others with them."""

import argparse
import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from huiyin.analysis.queries.topics.among import topics_among
from huiyin.cli.measured import read_columns
from huiyin.kernel import clock
from huiyin.kernel.errors import Refused

HELP = "热点问题：文件中已知是同一问题的来件，是否归入同一个热点"
SURE = ("high", "medium")
_SHOWN = {
    "mean_f1": "各问题F1的平均（只看核定过的来件）",
    "mean_f1_all": "各问题F1的平均（未核定的来件都算归错）",
    "bcubed_f1": "BCubed F1（只看核定过的来件）",
    "messages": "来件数",
    "judged": "核定过的来件数",
    "topics": "热点数（两件以上）",
    "seconds": "用时（秒）",
    "unknown": "核定文件中找不到的来件",
}


@dataclass(frozen=True)
class Issue:
    """An issue beside its best topic. `gold`, `topic`: how many; only judged messages count for the first three."""

    issue: str
    gold: int
    topic: int
    precision: float
    recall: float
    f1: float
    topic_all: int
    f1_all: float


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "--messages",
        type=Path,
        required=True,
        metavar="文件",
        help="来件，列：msg_id、topic、time、detail",
    )
    parser.add_argument(
        "--gold", type=Path, required=True, metavar="文件", help="核定，列：msg_id、issue_id、confidence"
    )


def run(options: argparse.Namespace) -> dict[str, Any]:
    """Gather all messages in topics, and hold those against the issues."""
    messages = _messages(options.messages)
    gold, doubtful, unknown = _gold(options.gold, messages)
    began = clock.now()
    numbers = topics_among(messages.values())
    seconds = (clock.now() - began).total_seconds()
    topics: defaultdict[int, set[str]] = defaultdict(set)
    for key, number in zip(messages, numbers, strict=True):
        topics[number].add(key)
    issues = [_issue(name, keys, topics.values(), gold, doubtful) for name, keys in sorted(_by(gold).items())]
    return {
        "mean_f1": _mean(one.f1 for one in issues),
        "mean_f1_all": _mean(one.f1_all for one in issues),
        "bcubed_f1": _bcubed(gold, dict(zip(messages, numbers, strict=True))),
        "issues": [asdict(one) for one in issues],
        "messages": len(messages),
        "judged": len(gold),
        "topics": sum(len(one) > 1 for one in topics.values()),
        "seconds": round(seconds, 1),
        "unknown": unknown,
    }


def show(answer: dict[str, Any]) -> str:
    """The figures with their names, then a line for each issue."""
    told = [f"{label}：{answer[name]}" for name, label in _SHOWN.items()]
    told += [
        f"　{one['issue']}：核定{one['gold']}件，归入热点{one['topic']}件（连未核定的{one['topic_all']}件），"
        f"准确率{one['precision']}，召回率{one['recall']}，F1 {one['f1']}（{one['f1_all']}）"
        for one in answer["issues"]
    ]
    return "\n".join(told)


def _messages(path: Path) -> dict[str, tuple[date, str, str]]:
    rows = read_columns(path, "msg_id", "topic", "time", "detail")
    found = {key: (_day(day, path), topic, detail) for key, topic, day, detail in rows if key}
    if not found:
        raise Refused(f"文件“{path.name}”没有来件。请检查 msg_id 列。", code="evaluate.no_messages")
    return found


def _day(told: str, path: Path) -> date:
    numbers = [int(one) for one in re.findall(r"\d+", told)[:3]]
    try:
        return date(*numbers)
    except (TypeError, ValueError) as wrong:
        raise Refused(
            f"文件“{path.name}”中的时间“{told}”读不懂。请写成 2026-01-31 或 2026-01-31 08:00:00。",
            code="evaluate.no_day",
        ) from wrong


def _gold(path: Path, messages: Collection[str]) -> tuple[dict[str, str], set[str], int]:
    """The issue of each message that is surely of one; those that are only perhaps; how many are not there."""
    rows = read_columns(path, "msg_id", "issue_id", "confidence")
    there = [(key, issue, sure) for key, issue, sure in rows if key in messages and issue]
    gold = {key: issue for key, issue, sure in there if sure.lower() in SURE}
    if not gold:
        raise Refused(
            f"文件“{path.name}”中没有一件核定的来件在来件文件里。请核对两个文件的编号和 confidence 列。",
            code="evaluate.no_gold",
        )
    doubtful = {key for key, _issue, _sure in there} - gold.keys()
    return gold, doubtful, len(rows) - len(there)


def _by(gold: Mapping[str, str]) -> dict[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for key, issue in gold.items():
        found[issue].add(key)
    return found


def _issue(
    name: str, keys: set[str], topics: Iterable[set[str]], gold: Mapping[str, str], doubtful: set[str]
) -> Issue:
    """Beside the topic that matches best: among judged messages, and among all but those that are doubtful."""
    near = [one for one in topics if one & keys]
    judged = max((one & gold.keys() for one in near), key=lambda one: _f1(keys, one))
    whole = max((one - doubtful for one in near), key=lambda one: _f1(keys, one))
    met = len(keys & judged)
    return Issue(
        issue=name,
        gold=len(keys),
        topic=len(judged),
        precision=round(met / len(judged), 4),
        recall=round(met / len(keys), 4),
        f1=round(_f1(keys, judged), 4),
        topic_all=len(whole),
        f1_all=round(_f1(keys, whole), 4),
    )


def _f1(keys: Collection[str], topic: Collection[str]) -> float:
    return 2 * len(set(keys) & set(topic)) / (len(keys) + len(topic))


def _bcubed(gold: Mapping[str, str], topic: Mapping[str, int]) -> float:
    """For each judged message, how pure its topic is and how much of its issue is there: the mean of both, as F1."""
    by_issue = _by(gold)
    by_topic = _by({key: str(topic[key]) for key in gold})
    met = {key: len(by_issue[issue] & by_topic[str(topic[key])]) for key, issue in gold.items()}
    precision = _mean(met[key] / len(by_topic[str(topic[key])]) for key in gold)
    recall = _mean(met[key] / len(by_issue[issue]) for key, issue in gold.items())
    return round(2 * precision * recall / (precision + recall), 4)


def _mean(values: Iterable[float]) -> float:
    found = list(values)
    return round(sum(found) / len(found), 4) if found else 0.0
