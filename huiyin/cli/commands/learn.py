"""huiyin learn: fields, or units, learned from what was confirmed; put to use only where they prove better."""

import argparse
from dataclasses import asdict
from time import perf_counter
from typing import Any

from huiyin.catalogue.actions.switch_classes import go_back
from huiyin.cli.learning import MOST, learn_fields, learn_who_handles
from huiyin.kernel import clock
from huiyin.kernel.actor import Actor

HELP = "从本地已核定的内容分类学习（--units：从单位已受理的分流学习）；更好才启用；--back 退回上一版"
_COLD = {"fields": "日常用语", "units": "职责清单"}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("--units", action="store_true", help="学习承办单位（分流），不学习内容分类")
    parser.add_argument("--back", action="store_true", help="不学习，退回上一个启用的版本")
    parser.add_argument(
        "--most", type=int, default=MOST, metavar="件数", help=f"最多用最近多少件来学习，默认{MOST}"
    )


def run(options: argparse.Namespace) -> dict[str, Any]:
    """Learn and compare, or go back."""
    what = "units" if options.units else "fields"
    by, at = Actor.system("学习分流" if options.units else "学习分类"), clock.now()
    if options.back:
        return {"what": what, "back": True, "version": go_back(by=by, at=at, subject=what)}
    began = perf_counter()
    most = max(options.most, 0)
    learn = learn_who_handles if options.units else learn_fields
    done = learn(by=by, at=at, most=most)
    return {"what": what, "back": False, **asdict(done), "seconds": round(perf_counter() - began, 1)}


def show(answer: dict[str, Any]) -> str:
    """What was learned, how it compares, and what is in use now."""
    if answer["back"]:
        now = (
            f"第{answer['version']}版"
            if answer["version"]
            else f"{_COLD[answer['what']]}（未启用学习的版本）"
        )
        return f"已退回，现在使用：{now}。各网站进程一分钟内生效。"
    figures = answer["figures"]
    present = f"第{figures['present_version']}版" if figures["present_version"] else _COLD[answer["what"]]
    kinds = f"{figures['fields']}个内容分类" if "fields" in figures else f"{len(figures['lines'])}类承办单位"
    end = "已启用。" if answer["switched"] else "没有更好，未启用；现在的办法不变。"
    return (
        f"第{answer['version']}版由{answer['learned_from']}件学习，含{kinds}，用时{answer['seconds']}秒。\n"
        f"在较新的{figures['compared_on']}件上比较（建议对的比例减去错的比例）："
        f"{present}{figures['present_worth']:.1%}，新版{figures['worth']:.1%}。{end}"
    )
