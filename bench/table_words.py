"""Search and similar cases as lines of the table."""

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
