"""huiyin indicators: bring the numbers of indicators up to date and prove them by a full recount."""

import argparse
from datetime import date
from time import perf_counter
from typing import Any

from tqdm import tqdm

from huiyin.analysis.actions.indicators import begin_anew, count_cases
from huiyin.analysis.queries.indicators.compared import differences
from huiyin.kernel import clock

HELP = "指标：汇总新的办理情况，再与全部事项重新计数的结果逐项核对；--again 清空后重新汇总"
_FIRST = date(2000, 1, 1)
_BATCH = 1000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument(
        "--again", action="store_true", help="重新汇总；完成前各页面直接从事项计数，数字仍然正确"
    )


def run(options: argparse.Namespace) -> dict[str, Any]:
    """Count and compare; `exit_code` is 1 where numbers differ."""
    began, done = perf_counter(), 0
    if options.again:
        begin_anew()
    with tqdm(desc="指标", unit="件", disable=None) as bar:
        while batch := count_cases(_BATCH) or count_cases(_BATCH, whole=True):
            done += batch
            bar.update(batch)
    counted = perf_counter()
    found = [f"{one.key} {one.group or ''}" for one in differences(since=_FIRST, until=clock.today())]
    return {
        "again": options.again,
        "matters": done,
        "seconds": round(counted - began, 1),
        "compared_seconds": round(perf_counter() - counted, 1),
        "different": found,
        "exit_code": 1 if found else 0,
    }


def show(answer: dict[str, Any]) -> str:
    """What was done, and whether the numbers agree."""
    told = f"已汇总{answer['matters']}件，用时{answer['seconds']}秒；重新计数核对用时{answer['compared_seconds']}秒，"
    if not answer["different"]:
        return told + "全部一致。"
    listed = "、".join(answer["different"][:10])
    return told + f"有{len(answer['different'])}处不一致（{listed}）。请用 --again 重新汇总。"
