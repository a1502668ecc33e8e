"""huiyin strings: which strings of the pages lack English; bring the catalog up to date and compile it."""

import argparse
from typing import Any

import polib

from huiyin.cli.catalogs import house
from huiyin.cli.catalogs.compare import compare, update

HELP = "检查界面文字的英文翻译是否齐全，更新并编译翻译目录"
GROUND = "none"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("--update", action="store_true", help="把新文字加入目录，删去不再使用的")
    parser.add_argument("--compile", action="store_true", help="编译目录，使翻译生效")


def run(options: argparse.Namespace) -> dict[str, Any]:
    """Compare; `exit_code` is 1 while English is missing, broken, or Chinese stands bare in a template."""
    texts = house.found()
    if options.update:
        update(texts, house.CATALOG)
    if options.compile:
        polib.pofile(str(house.CATALOG)).save_as_mofile(str(house.CATALOG.with_suffix(".mo")))
    result = compare(texts, house.CATALOG)
    bare = [f"{each.place} {each.text}" for each in house.bare()]
    return {
        "total": result.total,
        "missing": [f"{places[0]} {text}" for text, places in result.missing.items()],
        "stale": result.stale,
        "broken": result.broken,
        "bare": bare,
        "exit_code": 1 if result.missing or result.broken or bare else 0,
    }


def show(answer: dict[str, Any]) -> str:
    """The lists, each with its heading."""
    headings = {
        "missing": "缺少英文",
        "broken": "占位符与原文不一致",
        "bare": "模板中未经翻译标签的中文",
        "stale": "目录中已不再使用",
    }
    lines = [f"界面文字共{answer['total']}条。"]
    for key, heading in headings.items():
        if answer[key]:
            lines += [f"{heading}（{len(answer[key])}条）：", *(f"  {line}" for line in answer[key])]
    return "\n".join(lines) if len(lines) > 1 else f"{lines[0]}英文齐全。"
