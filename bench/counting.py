"""Indicators at full size and at a tenth of it, each on a ground of its own and a server that was just started."""

import os
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

from bench import ground
from bench.lines import Line, least, most, yes
from huiyin.config.embedded import Connection

HERE = Path(__file__).parent
MADE_BY = ("huiyin/*/migrations/0*.py", "bench/counted.py", "bench/counted.sql")
PAGES = {
    "all_city": "全部指标，本月与上期（全市督查）",
    "all_district": "全部指标，本月与上期（区督查）",
    "share_year": "一项指标，全年按月按单位（比率）",
    "median_year": "一项指标，全年按月按单位（中位数）",
    "stock_year": "一项指标，全年按月按单位（存量）",
}
PAGES["beside_street"] = "看板，与同级比较（街道负责人）"
PARTS = {
    "morning": "今天",
    "quality": "办理质量",
    "trends": "质量走势",
    "flow": "收到和答复",
    "map": "形势图",
    "heat": "各领域热度",
    "ranking": "同级同类单位比较",
}
PAGES |= {f"{key}_city": f"看板，{name}（全市督查）" for key, name in PARTS.items()}
PAGES |= {f"{key}_district": f"看板，{name}（区督查）" for key, name in PARTS.items()}


def counted(count: int) -> dict[str, Any]:
    """Fill where that was not done before, start the server again, measure."""
    return {str(size): _measured(size) for size in (count // 10, count)}


def stored(connection: Connection, count: int) -> ground.Ground:
    """The database with so many matters and whatever indicators ask for, filled where that was not done before."""
    name = f"bench_counted_{count}"
    mark, made_by = ground.FOLDER / f"{name}.filled", _made_by()
    anew = os.environ.get("BENCH_ANEW") == "1" or not mark.exists() or mark.read_text() != made_by
    full = ground.database(connection, name, anew=anew)
    full.step("prepare", ground.FOLDER)
    if anew:
        mark.unlink(missing_ok=True)
        sys.stderr.write(f"正在写入 {count:,} 件 ……\n")
        full.step("counted", full.connection.url, count)
        mark.write_text(made_by)
    return full


def _measured(count: int) -> dict[str, Any]:
    with ground.cluster() as connection:
        counted = stored(connection, count).step("counted")
    sys.stderr.write(f"正在测量：指标（{count:,} 件）……\n")
    with ground.cluster() as connection:
        full = ground.database(connection, f"bench_counted_{count}", anew=False)
        return counted | full.step("indicators", ground.FOLDER)


def lines(found: dict[str, Any]) -> list[Line]:
    """Times at full size with their growth, beside the other engine, sizes."""
    (small, tenth), (size, full) = found.items()
    cold, then = full["cold"], tenth["cold"]
    told = [
        most(
            f"指标（{int(size):,} 件）五年按单位、类别、月，最慢的一项（{cold['slowest']}），数据库刚启动 毫秒",
            cold["slowest_ms"],
            2000,
        ),
        most("　　各项的中位数 毫秒", cold["p50_ms"]),
        most(f"　　件数为十分之一（{int(small):,}）时的几倍", cold["slowest_ms"] / then["slowest_ms"]),
    ]
    for key, one in full["beside"]["each"].items():
        told.append(
            most(
                f"　　{key} 毫秒（DuckDB {one['beside_ms']:,.0f}，格数相同：{yes(one['same'])}），几倍",
                one["ms"] / one["beside_ms"],
                3,
                more=f" / {one['ms']:,.0f} 毫秒",
            )
        )
    for name, one in full["pages"].items():
        told += [
            most(f"{PAGES[name]} p95 毫秒", one["p95_ms"], 300),
            most("　　第一次打开 / 中位数 毫秒", one["first_ms"], more=f" / {one['p50_ms']:,.0f}"),
            most("　　处理器毫秒 / 语句数", one["cpu_ms"], more=f" / {one['statements']}"),
            most("　　件数为十分之一时的几倍", one["p95_ms"] / tenth["pages"][name]["p95_ms"]),
        ]
    return told + _followed(full) + _sizes(full)


def _followed(full: dict[str, Any]) -> list[Line]:
    told = []
    for many, one in full["follow"].items():
        told += [
            most(f"办理 {many} 件以后汇总跟上 毫秒（后台每 2 秒一次）", one["follow_ms"], 3000),
            most("　　跟上以前的读数 毫秒", one["between_ms"]),
            ("　　跟上以前、以后的读数都正确", yes(one["right"]), "是", yes(one["right"])),
        ]
    return [
        *told,
        most("五年全部指标重新计数 秒", full["recount_seconds"]),
        most("　　同样的数字由汇总读出 毫秒", full["read_ms"]),
        most("　　与汇总不一致的指标", len(full["different"]), 0),
    ]


def _sizes(full: dict[str, Any]) -> list[Line]:
    cases = full["rows"]["analysis_countedcase"]
    told = [
        most(
            f"汇总（{cases:,} 个案例）兆字节",
            full["sizes"]["stored"],
            more=f" / 原表 {full['sizes']['tables']:,.0f}",
        )
    ]
    if "count_seconds" in full:
        told.append(least("重新汇总（huiyin indicators --again）秒", full["count_seconds"]))
    return told


def _made_by() -> str:
    files = sorted(path for pattern in MADE_BY for path in HERE.parent.glob(pattern))
    return sha256(b"".join(path.read_bytes() for path in files)).hexdigest()
