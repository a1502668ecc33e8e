"""Search, similar cases, topics and duplicates as lines of the table."""

from typing import Any

from bench.lines import Line, least, most

SEATS = {"watcher": "全市督查", "office": "市信访局", "department": "部门"}
GROWN = 3


def searched(found: dict[str, Any]) -> list[Line]:
    """Times of each seat at full size, growth, the floor, recall, the index."""
    full, tenth = found.values()
    told = []
    for code, name in SEATS.items():
        one = full[code]["ids"]
        told += [
            most(f"检索 {full['queries']} 次（{name}）p50 毫秒", one["p50_ms"]),
            most(f"检索（{name}）p95 毫秒", one["p95_ms"], 30),
            most("　　件数为十分之一时的 p95 之几倍", one["p95_ms"] / tenth[code]["ids"]["p95_ms"], GROWN),
            most(f"检索，连同一页摘要（{name}）p95 毫秒", full[code]["page"]["p95_ms"]),
        ]
    return [
        *told,
        most("　　同样的字词直接用 SQL p95 毫秒", full["bare_sql"]["p95_ms"]),
        least("检索 查全率（与逐件读过相比）", full["recall"], 0.995),
        most("检索索引 建立秒数", full["index"]["build_seconds"]),
        most(
            "检索索引 兆字节",
            full["index"]["megabytes"],
            more=f" / 表 {full['index']['table_megabytes']:,.0f}",
        ),
        least("检索用字 每秒生成件数（一个进程）", full["derived_per_second"]),
    ]


def likened(found: dict[str, Any]) -> list[Line]:
    """Times of each seat at full size, growth, the floor, recall."""
    full, tenth = found.values()
    told = []
    for code, name in SEATS.items():
        one = full[code]
        told += [
            most(f"类案 {one['cases']} 件（{name}）p50 毫秒", one["p50_ms"]),
            most(f"类案（{name}）p95 毫秒", one["p95_ms"], 50),
            most("　　件数为十分之一时的 p95 之几倍", one["p95_ms"] / tenth[code]["p95_ms"], GROWN),
        ]
    return [
        *told,
        most("　　同样的字对直接用 SQL p95 毫秒", full["bare_sql"]["p95_ms"]),
        least("类案 查全率（与全部办结的件逐件相比，共用字对最多的五件）", full["recall"]),
    ]


def gathered(found: dict[str, Any]) -> list[Line]:
    """Seconds for all and for a day, growth for each matter, times of the list."""
    full, tenth = found.values()
    each = [one["anew_seconds"] / max(one["matters"], 1) for one in (full, tenth)]
    told = [
        most(f"热点 {full['topics']:,} 个，全部归集 {full['matters']:,} 件 秒", full["anew_seconds"], 600),
        most("　　每件用时，为件数十分之一时的几倍", each[0] / each[1], GROWN),
        most(f"热点 新来 {full['day']:,} 件 秒", full["day_seconds"], 30),
        most("　　件数为十分之一时的几倍", full["day_seconds"] / tenth["day_seconds"], GROWN),
    ]
    return told + [
        most(f"热点 最热 20 个（{SEATS[code]}）p95 毫秒", one["p95_ms"], 100)
        for code, one in full["listed"].items()
    ]


def told_again(found: dict[str, Any]) -> list[Line]:
    """How surely rewrites are found, times, growth, the floor, the index."""
    full, tenth = found.values()
    return [
        least(f"判重 改写 2,000 件，共 {full['stored']:,} 件 前 10 个中找到", full["recall_at_10"], 0.98),
        least("　　排在第一", full["recall_at_1"]),
        least("　　认为相同的，确实相同", full["precision"], 0.9),
        least("　　改写的，认为相同", full["told_as_same"]),
        most("　　所说的把握与实际相差（平均）", full["calibration_error"], 0.05),
        most("　　与抽样十分之一逐件相比，漏列的更相近者", full["missed_of_all"], 0),
        most("判重 p50 毫秒", full["p50_ms"]),
        most("判重 p95 毫秒", full["p95_ms"], 30),
        most("　　件数为十分之一时的 p95 之几倍", full["p95_ms"] / tenth["p95_ms"], GROWN),
        most("　　同样的字对直接用 SQL p95 毫秒", full["bare_sql"]["p95_ms"]),
        most("判重索引 建立秒数", full["index"]["build_seconds"]),
        most(
            "判重索引 兆字节",
            full["index"]["megabytes"],
            more=f" / 表 {full['index']['table_megabytes']:,.0f}",
        ),
    ]
