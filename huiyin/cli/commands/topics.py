"""huiyin topics: gather the topics of new matters, or all of them anew."""

import argparse
from time import perf_counter
from typing import Any

from tqdm import tqdm

from huiyin.analysis.actions.topics import gather_anew, gather_topics
from huiyin.kernel import clock

HELP = "热点问题：把新事项归入热点；--again 清空后按先后重新归集全部事项"
_BATCH = 1000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("--again", action="store_true", help="重新归集全部事项；完成前各页面仍显示原来的热点")


def run(options: argparse.Namespace) -> dict[str, Any]:
    """Gather; tells how many matters, or how many topics there are now."""
    began = perf_counter()
    with tqdm(desc="热点", unit="件", disable=None) as bar:
        if options.again:
            topics = gather_anew(at=clock.now(), told=lambda done: bar.update(done - bar.n))
            answer: dict[str, Any] = {"again": True, "matters": int(bar.n), "topics": topics}
        else:
            done = 0
            while batch := gather_topics(_BATCH, at=clock.now(), all_through=True):
                done += batch
                bar.update(batch)
            answer = {"again": False, "matters": done}
    return answer | {"seconds": round(perf_counter() - began, 1)}


def show(answer: dict[str, Any]) -> str:
    """What was done."""
    if answer["again"]:
        return f"已重新归集{answer['matters']}件，共{answer['topics']}个热点，用时{answer['seconds']}秒。"
    return f"已看过新事项{answer['matters']}件，用时{answer['seconds']}秒。"
