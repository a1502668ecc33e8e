"""huiyin evaluate classification: how well classes are told, learned from one file and tried on another."""

import argparse
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

from huiyin.catalogue import queries as catalogue
from huiyin.cli.measured import read_columns
from huiyin.kernel.errors import Refused
from huiyin.matching.learning.fitting import Example, learn
from huiyin.matching.learning.marks import marks
from huiyin.matching.learning.model import Answer

HELP = "内容分类：用一个文件学习、另一个文件检验；--cold 不学习，只凭日常用语"
GROUND = "none"
_SHOWN = {
    "rows": "检验行数",
    "accuracy": "准确率",
    "macro_f1": "各类平均 F1",
    "ece": "概率误差（ECE）",
    "coverage_at_95": "准确率95%时可回答的比例",
    "train_seconds": "学习用时（秒）",
    "ms_per_message": "每件用时（毫秒）",
    "skipped": "没有标签、未计入的行",
}


@dataclass(frozen=True)
class _Way:
    """A way to answer, and what it took to get there."""

    answer: Callable[[str], Answer]
    learned_from: int
    seconds: float


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("--train", type=Path, metavar="文件", help="学习用的文件，列：topic、detail、label")
    parser.add_argument("--test", type=Path, required=True, metavar="文件", help="检验用的文件，列相同")
    parser.add_argument("--cold", action="store_true", help="不学习，只凭目录和分类的日常用语")


def run(options: argparse.Namespace) -> dict[str, Any]:
    """Learn, answer each message once, and mark the answers."""
    if not (options.train or options.cold):
        raise Refused(
            "请用 --train 指定学习用的文件，或者用 --cold 不学习直接检验。", code="evaluate.no_train"
        )
    test, skipped = _examples(options.test)
    way = _by_words({one.label for one in test}) if options.cold else _by_learning(options.train)
    began = perf_counter()
    answers = [way.answer(one.text) for one in test]
    spent = perf_counter() - began
    return {
        **asdict(marks(answers, [one.label for one in test])),
        "train_seconds": round(way.seconds, 1),
        "ms_per_message": round(spent * 1000 / len(test), 3),
        "cold": options.cold,
        "train_rows": way.learned_from,
        "rows": len(test),
        "skipped": skipped,
        "labels": len({one.label for one in test}),
    }


def show(answer: dict[str, Any]) -> str:
    """The figures with their names."""
    head = "未学习，只凭日常用语。" if answer["cold"] else f"由{answer['train_rows']}件学习。"
    return "\n".join([head, *(f"{label}：{answer[name]}" for name, label in _SHOWN.items())])


def _examples(path: Path) -> tuple[list[Example], int]:
    """The labelled messages of a file, and how many rows had no label."""
    rows = read_columns(path, "topic", "detail", "label")
    found = [Example(f"{topic}\n{detail}", label) for topic, detail, label in rows if label]
    if not found:
        raise Refused(
            f"文件“{path.name}”的 label 列是空的，无法检验。请填写标签后重试。", code="evaluate.no_labels"
        )
    return found, len(rows) - len(found)


def _by_learning(path: Path) -> _Way:
    examples, _skipped = _examples(path)
    if len({one.label for one in examples}) < 2:
        raise Refused(
            f"文件“{path.name}”只有一种标签，学不到区别。请至少提供两种标签的来件。",
            code="evaluate.one_label",
        )
    began = perf_counter()
    model = learn(examples)
    return _Way(model.answer, len(examples), perf_counter() - began)


def _by_words(labels: set[str]) -> _Way:
    """By the everyday words of the fields that are named most like the labels."""
    names = {catalogue.field_named(label): label for label in sorted(labels)}
    unknown = labels - set(names.values())
    if unknown or "" in names:
        raise Refused(
            f"标签“{'”“'.join(sorted(unknown) or [names['']])}”与本平台的内容分类对应不上。"
            "请改用内容分类的名称或者编号，或者用 --train 学习。",
            code="evaluate.unknown_labels",
        )

    def answer(text: str) -> Answer:
        code, probability = catalogue.field_among(text, names)
        return Answer(names.get(code, ""), probability)

    return _Way(answer, 0, 0.0)
