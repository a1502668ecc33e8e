"""Measure and tell: python -m bench, and of these words those that are wanted:

intake intake-sustained inbox case lists search similar topics duplicates supervision indicators law catalogue papers.

Without words all of it.

BENCH_MATTERS is how many matters are stored for the full register (1,000,000), BENCH_SECONDS how long each load lasts.
The full register is kept for the next run; BENCH_ANEW=1 fills it again.
"""

import json
import os
import sys
from datetime import datetime
from typing import Any

from bench import counting, ground, intake
from bench.catalogue import catalogue
from bench.law import law
from bench.lines import aligned
from bench.machine import machine
from bench.made import filled_by
from bench.papers import papers
from bench.table import lines
from huiyin.config.embedded import Connection
from huiyin.kernel.clock import SHANGHAI

MATTERS = int(os.environ.get("BENCH_MATTERS", "1000000"))
SECONDS = float(os.environ.get("BENCH_SECONDS", "15"))
#: What needs no stored matter, with its title.
APART = {"law": ("法律条文", law), "catalogue": ("法定途径目录", catalogue), "papers": ("文书排版", papers)}
TITLES = {"search": "检索", "similar": "类案", "topics": "热点"}
ALL = (
    "intake",
    "intake-sustained",
    "inbox",
    "case",
    "lists",
    "search",
    "similar",
    "topics",
    "duplicates",
    "supervision",
    "indicators",
    "law",
    "catalogue",
    "papers",
)


def main(words: list[str]) -> int:
    """Measure what is asked for, print the table, keep the numbers."""
    wanted = words or list(ALL)
    unknown = set(wanted) - set(ALL)
    if unknown:
        sys.stderr.write(f"没有这项测量：{'、'.join(sorted(unknown))}。可用：{'、'.join(ALL)}。\n")
        return 2
    with ground.cluster() as connection:
        found = _measured(connection, wanted)
    if "indicators" in wanted:
        # The server is started again for it, so it stands apart.
        found["indicators"] = counting.counted(MATTERS)
    table = "\n".join([found["machine"], "", aligned(lines(found)), ""])
    sys.stdout.write(table)
    _keep(found, table)
    return 0


def _measured(connection: Connection, wanted: list[str]) -> dict[str, Any]:
    found: dict[str, Any] = {"machine": machine(connection.url), "intake": {}}
    if "intake" in wanted:
        empty = ground.database(connection, "bench_empty", anew=True)
        token = empty.step("prepare", ground.FOLDER)["token"]
        found["intake"]["0"] = _said("登记，空库", intake.intake, empty, token, SECONDS)
        ground.drop(connection, "bench_empty")
    found |= {name: _said(title, measure) for name, (title, measure) in APART.items() if name in wanted}
    if "duplicates" in wanted:
        found["duplicates"] = _told_again(connection)
    if "supervision" in wanted:
        found["supervision"] = _supervised(connection)
    if not set(wanted) - APART.keys() - {"duplicates", "supervision", "indicators"}:
        return found
    full, token = _full(connection, MATTERS)
    if {"inbox", "case", "lists"} & set(wanted):
        # Before the loads: they would heap thousands of unsorted matters on one desk.
        found["pages"] = _said("待办列表与案卷页", full.step, "pages")
    found |= _found_by_words(connection, full, wanted)
    if "intake" in wanted:
        found["intake"][str(MATTERS)] = _said("登记，满库", intake.intake, full, token, SECONDS)
    if "intake-sustained" in wanted:
        found["sustained"] = _said("连续登记", intake.sustained, full, token, SECONDS * 2)
    return found | {"machine_after": machine(connection.url)}


def _told_again(connection: Connection) -> dict[str, Any]:
    """Planted rewrites among as many given messages, and among a tenth of them; no stored matter is needed."""
    trial = ground.database(connection, "bench_trial", anew=True)
    trial.step("prepare", ground.FOLDER)
    found = {
        str(size): _said(f"判重（{size:,} 件）", trial.step, "duplicates", size)
        for size in (MATTERS, MATTERS // 10)
    }
    ground.drop(connection, "bench_trial")
    return found


def _found_by_words(connection: Connection, full: ground.Ground, wanted: list[str]) -> dict[str, Any]:
    """Search, similar cases and topics at full size, and at a tenth of it, to see how the times grow."""
    asked = [name for name in TITLES if name in wanted]
    sizes = {MATTERS: full} | ({MATTERS // 10: _full(connection, MATTERS // 10)[0]} if asked else {})
    return {
        name: {
            str(size): _said(f"{TITLES[name]}（{size:,} 件）", at.step, name, at.connection.url)
            for size, at in sizes.items()
        }
        for name in asked
    }


def _supervised(connection: Connection) -> dict[str, Any]:
    """Orders by the hundred thousand are written into a copy of the matters with all their limits."""
    copy = ground.copied(connection, counting.stored(connection, MATTERS), "bench_supervision")
    found = _said("督办", copy.step, "supervision")
    ground.drop(connection, "bench_supervision")
    return found


def _full(connection: Connection, count: int) -> tuple[ground.Ground, str]:
    """The database with so many stored matters, filled where that was not done before."""
    name = f"bench_{count}"
    mark = ground.FOLDER / f"{name}.filled"
    made_by = filled_by()
    anew = os.environ.get("BENCH_ANEW") == "1" or not mark.exists() or mark.read_text() != made_by
    full = ground.database(connection, name, anew=anew)
    token = full.step("prepare", ground.FOLDER)["token"]
    if anew:
        sys.stderr.write(f"正在写入 {count:,} 件 ……\n")
        full.step("fill", full.connection.url, count)
        mark.write_text(made_by)
    else:
        intake.settle(full)
    return full, token


def _said(title: str, measure: Any, *given: Any) -> dict[str, Any]:
    sys.stderr.write(f"正在测量：{title} ……\n")
    result: dict[str, Any] = measure(*given)
    return result


def _keep(found: dict[str, Any], table: str) -> None:
    at = datetime.now(SHANGHAI).strftime("%Y%m%d-%H%M%S")
    for name, text in ((f"{at}.json", json.dumps(found, ensure_ascii=False, indent=1)), (f"{at}.txt", table)):
        (ground.FOLDER / name).write_text(text, encoding="utf-8")
    sys.stdout.write(f"结果已保存：{ground.FOLDER / at}.json\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
