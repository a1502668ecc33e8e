"""huiyin evaluate path: how often the right item is among those proposed for everyday questions."""

import argparse
from pathlib import Path
from time import perf_counter
from typing import Any, NamedTuple

from huiyin.catalogue import queries as catalogue
from huiyin.cli.measured import UNREADABLE, json_rows
from huiyin.kernel import clock
from huiyin.kernel.errors import Refused

HELP = "法定途径建议：用日常问句检验，正确事项是否在建议之中"
QUESTIONS = Path(catalogue.__file__).parents[1] / "tests" / "questions"
_SHOWN = {
    "questions": "问句数",
    "top1": "第一个就对的比例",
    "top3": "前三个里有对的比例",
    "silent_when_none_fits": "没有事项可办时不作建议的比例",
    "ms_per_question": "每句用时（毫秒）",
}


class _Question(NamedTuple):
    text: str
    expected: frozenset[str]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "--questions",
        type=Path,
        default=QUESTIONS,
        metavar="目录",
        help="问句文件所在的目录（JSON），默认用平台自带的",
    )


def run(options: argparse.Namespace) -> dict[str, Any]:
    """Ask every question once."""
    asked, on = _questions(options.questions), clock.today()
    catalogue.suggest_items("问一句", on=on)
    began = perf_counter()
    found = [[one.item.code for one in catalogue.suggest_items(each.text, on=on)] for each in asked]
    spent = perf_counter() - began
    answered = [(each, codes) for each, codes in zip(asked, found, strict=True) if each.expected]
    idle = [codes for each, codes in zip(asked, found, strict=True) if not each.expected]
    return {
        "top1": _share(
            sum(codes[:1] != [] and codes[0] in each.expected for each, codes in answered), len(answered)
        ),
        "top3": _share(sum(not each.expected.isdisjoint(codes) for each, codes in answered), len(answered)),
        "silent_when_none_fits": _share(sum(not codes for codes in idle), len(idle)),
        "ms_per_question": round(spent * 1000 / len(asked), 2),
        "questions": len(asked),
    }


def show(answer: dict[str, Any]) -> str:
    """The figures with their names."""
    return "\n".join(f"{label}：{answer[name]}" for name, label in _SHOWN.items())


def _questions(folder: Path) -> list[_Question]:
    try:
        rows = [
            _Question(row["text"], frozenset(row["expected"]))
            for file in sorted(folder.glob("*.json"))
            for row in json_rows(file, "questions")
        ]
    except UNREADABLE as error:
        raise Refused(
            f"目录“{folder}”中有读不出的问句文件。"
            "请用 JSON：questions 中每句有 text 和 expected（事项编号，可以为空）。",
            code="evaluate.no_questions",
        ) from error
    if not any(row.expected for row in rows):
        raise Refused(f"目录“{folder}”中没有问句。请检查目录。", code="evaluate.no_questions")
    return rows


def _share(part: int, whole: int) -> float | None:
    return round(part / whole, 4) if whole else None
