"""huiyin import: take in a file of messages."""

import sys
from argparse import ArgumentParser, Namespace
from dataclasses import asdict
from pathlib import Path
from time import perf_counter
from typing import Any

from django.conf import settings
from tqdm import tqdm

from huiyin.cli.standing import have_city
from huiyin.intake import queries as intake
from huiyin.intake.actions.sheets import Rejects, Sheet, import_rows, read_sheet
from huiyin.kernel import clock
from huiyin.kernel.actor import Actor
from huiyin.units import queries as units

HELP = "导入来件文件（csv、xlsx），可重复执行，不会重复登记"
SHOWN = 20
LISTED = 200
"""Rows named in the answer; all of them stand in the file of rejects."""


def add_arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("file", help="csv 或 xlsx 文件，表头可用中文或英文；编码自动识别")
    parser.add_argument("--dry-run", action="store_true", help="只检查，不登记")
    parser.add_argument(
        "--channel", default="import", choices=[one.code for one in intake.channels()], help="来源渠道"
    )
    parser.add_argument("--source", default="", help="原系统名称；不同系统的编号会重复时，用它区分")
    parser.add_argument("--office", default="", help="登记单位的代码，默认市级信访工作机构")
    parser.add_argument("--rejects", default="", help="未登记的行写入哪个文件，默认放在数据目录")


def run(options: Namespace) -> dict[str, Any]:
    """Register every row that can be read; the others are listed with row, column and reason."""
    path = Path(options.file)
    sheet = read_sheet(path)
    have_city(on=clock.today())
    rejects = Rejects(_rejects_path(options, path), sheet.header)
    counts = {"registered": 0, "known": 0, "rejected": 0}
    faults: list[dict[str, Any]] = []
    began = perf_counter()
    for result in _shown(_results(sheet, options), len(sheet)):
        counts[result.outcome] += 1
        if result.fault is not None:
            rejects.add(result)
            faults.append(asdict(result.fault))
    return {
        "arrivals": len(sheet),
        **counts,
        "dry_run": options.dry_run,
        "encoding": sheet.encoding,
        "seconds": round(perf_counter() - began, 1),
        "rejects": str(rejects.path) if rejects.count else None,
        "faults": faults[:LISTED],
    }


def show(answer: dict[str, Any]) -> str:
    """The counts, and the first rows that were not taken."""
    done = "检查通过（未登记）" if answer["dry_run"] else "新登记"
    speed = answer["arrivals"] / max(answer["seconds"], 0.1)
    counted = (
        f"共{answer['arrivals']}行（{answer['encoding']}）：{done}{answer['registered']}件，"
        f"此前已登记{answer['known']}件，未登记{answer['rejected']}行。用时{answer['seconds']}秒，每秒{speed:.0f}行。"
    )
    listed = [f"  第{one['row']}行 {one['column']}：{one['reason']}" for one in answer["faults"][:SHOWN]]
    lines = [counted, *listed]
    if answer["rejects"]:
        lines.append(f"未登记的行及原因已写入 {answer['rejects']}，改好后可直接再次导入。")
    return "\n".join(lines)


def _results(sheet: Sheet, options: Namespace) -> Any:
    return import_rows(
        sheet,
        channel=options.channel,
        source=options.source,
        registrar_id=units.unit_by_code(options.office).id if options.office else None,
        dry_run=options.dry_run,
        by=Actor.system("批量导入"),
        at=clock.now(),
    )


def _shown(results: Any, total: int) -> Any:
    return tqdm(results, total=total, unit="件", file=sys.stderr, mininterval=0.5, desc="导入")


def _rejects_path(options: Namespace, path: Path) -> Path:
    if options.rejects:
        return Path(options.rejects)
    return Path(settings.HUIYIN_DATA_DIR) / "import" / f"{path.stem}.未登记.csv"
