"""huiyin path "老板欠了我们三个月工资不给": the items that fit, with reasons, lawful path, body and time."""

import argparse
from datetime import date
from typing import Any

from huiyin.catalogue import queries as catalogue
from huiyin.kernel import clock

HELP = "用平常的话问该走什么途径：最多提出三个事项，写明理由、途径、机关和期限"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("text", metavar="要办的事", help="例如：老板欠了我们三个月工资不给")
    parser.add_argument(
        "--on", type=date.fromisoformat, metavar="日期", help="按这一天有效的目录，默认今天，例如 2026-11-22"
    )


def run(options: argparse.Namespace) -> dict[str, Any]:
    """Propose; an empty list means that a person had better be asked."""
    on = options.on or clock.today()
    found = catalogue.suggest_items(options.text, on=on)
    return {"on": on.isoformat(), "text": options.text, "found": [_told(one) for one in found]}


def show(answer: dict[str, Any]) -> str:
    """Each item with its path; or that none fits surely enough."""
    if not answer["found"]:
        return "没有把握，不作建议。请把事情说得具体一些，或者直接反映，由工作人员核定。"
    return "\n\n".join(_shown(number, one) for number, one in enumerate(answer["found"], 1))


def _told(one: catalogue.Suggestion) -> dict[str, Any]:
    return {
        "item": one.item.code,
        "request": one.item.request,
        "score": one.score,
        "words": list(one.words),
        "reasons": list(one.reasons),
        "law": one.basis.law,
        "article": one.basis.article,
        "path": one.path.code,
        "path_name": one.path.name,
        "kind": one.path.kind_label,
        "bodies": dict(one.item.bodies),
        "limits": [limit.sentence for limit in one.path.limits],
    }


def _shown(number: int, one: dict[str, Any]) -> str:
    bodies = "；".join(one["bodies"].values())
    lines = [
        f"{number}. {one['request']}（{one['item']}，把握{one['score']:.0%}）",
        *(f"   理由：{reason}" for reason in one["reasons"]),
        f"   途径：{one['path_name']}（{one['kind']}）",
        f"   机关：{bodies}",
        *(f"   期限：{limit}" for limit in one["limits"]),
    ]
    return "\n".join(lines)
