"""huiyin redraw 12: draw a sample again from its frame and seed, so that an auditor sees that it was chance."""

import argparse
from typing import Any

from huiyin.inspection import queries as inspection
from huiyin.kernel.clock import SHANGHAI

HELP = "按保存的范围和种子重新抽取一个抽查样本，与当时抽中的逐件比对；--seed 用审计人员自己记下的种子"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("sample", metavar="样本编号", type=int, help="见抽查清单，例如 12")
    parser.add_argument("--seed", metavar="种子", default="", help="抽取时记下的种子；不填用保存的种子")


def run(options: argparse.Namespace) -> dict[str, Any]:
    """Draw again and compare; `exit_code` is 1 where anything differs."""
    found = inspection.redraw(options.sample, seed=options.seed)
    row = found.sample
    return {
        "sample": row.pk,
        "drawn_at": row.drawn_at.astimezone(SHANGHAI).isoformat(timespec="seconds"),
        "method": row.method,
        "seed": options.seed or row.seed,
        "frame": row.frame_size,
        "digest": row.frame_digest,
        "count": row.count,
        "same": found.same,
        "frame_sound": found.frame_sound,
        "in_order": found.in_order,
        "as_recorded": found.as_recorded,
        "missing": list(found.missing),
        "added": list(found.added),
        "numbers": list(found.numbers),
        "exit_code": 1 if found.differences else 0,
    }


def show(answer: dict[str, Any]) -> str:
    """How many are the same, what is not, and the drawn ones in their order."""
    head = f"样本{answer['sample']}：{answer['drawn_at']}按种子“{answer['seed']}”从{answer['frame']}件中抽取"
    told = f"{head}{answer['count']}件（{answer['method']}）。重新抽取，相同{answer['same']}件，共{answer['count']}件。"
    numbers = [f"{place:>4}  {number}" for place, number in enumerate(answer["numbers"], 1)]
    return "\n".join([told, *_wrong(answer), *numbers])


def _wrong(answer: dict[str, Any]) -> list[str]:
    found = [f"抽中而样本中没有：{one}" for one in answer["missing"]]
    found += [f"样本中有而没有抽中：{one}" for one in answer["added"]]
    if not answer["frame_sound"]:
        found.append("保存的范围与当时的指纹不符。")
    if not answer["as_recorded"]:
        found.append("范围、件数或者种子与审计记录不符。")
    if not found and not answer["in_order"]:
        found.append("样本的次序与抽取的次序不同。")
    return (
        [*found, "请核对种子；种子无误的，请通知审计人员。"]
        if found
        else ["范围、种子、次序都与当时一致，差异0。"]
    )
