"""The results as a table for people."""

import unicodedata
from collections.abc import Iterable
from typing import Any

Line = tuple[str, str, str, str]
HEAD: Line = ("测量", "结果", "目标", "达到")


def lines(found: dict[str, Any]) -> list[Line]:
    """Every number with its goal."""
    told: list[Line] = []
    for name, one in found["intake"].items():
        told += _intake(f"登记（已存 {int(name):,} 件）", one)
    told += _slower(found["intake"])
    if "sustained" in found:
        told += _sustained(found["sustained"])
    for name, one in found.get("pages", {}).items():
        told += _page(PAGES[name], one, goal=GOALS.get(name, 100))
    told += _law(found["law"]) if "law" in found else []
    told += _catalogue(found["catalogue"]) if "catalogue" in found else []
    return told + (_papers(found["papers"]) if "papers" in found else [])


PAGES = {
    "inbox_office": "待办列表（市信访局）",
    "inbox_department": "待办列表（部门）",
    "case": "案卷页",
    "triage": "分流",
    "register": "登记簿",
    "register_state": "登记簿，按状态",
    "register_days": "登记簿，按日期",
    "register_words": "登记簿，按字词",
    "register_person": "登记簿，按信访人",
    "supervise": "督查",
}
GOALS = {"inbox_office": 60, "inbox_department": 60, "case": 40}


def _intake(title: str, one: dict[str, Any]) -> list[Line]:
    floor = one.get("floor")
    told = [
        _least(f"{title} 每秒", one["per_second"], 200),
        _most(f"{title} p50 毫秒", one["p50_ms"]),
        _most(f"{title} p95 毫秒", one["p95_ms"], 120),
        _most(f"{title} 每件处理器毫秒", one["cpu_ms"], 9),
        _most(f"{title} 每件语句数", one["statements"], 10),
    ]
    if floor:
        told += [
            _least("　　同样的行由 psycopg 直接写入 每秒", floor["per_second"]),
            _least("　　与直接写入之比", one["ratio"]),
        ]
    return told


def _slower(found: dict[str, dict[str, Any]]) -> list[Line]:
    """How much slower the full register is: by time, and by what a busy machine does not change."""
    rows = list(found.values())
    if len(rows) < 2:
        return []
    empty, full = rows[0], rows[-1]
    return [
        _most("存满后每秒减少 %", (1 - full["per_second"] / empty["per_second"]) * 100, 20),
        _most("存满后每件处理器毫秒增加 %", (full["cpu_ms"] / empty["cpu_ms"] - 1) * 100, 20),
    ]


def _sustained(one: dict[str, Any]) -> list[Line]:
    queue = [f"{sum(one['queue'][place].values()):,}" for place in (0, -1)]
    return [
        _least("连续登记（后台运行）每秒", one["per_second"], 60),
        _most("连续登记 p95 毫秒", one["p95_ms"]),
        ("连续登记 待处理 起→止", "→".join(queue), "不增长", _yes(one["queue_holds"])),
    ]


def _page(title: str, one: dict[str, Any], *, goal: float) -> list[Line]:
    return [
        _most(f"{title} p50 毫秒", one["p50_ms"], goal),
        _most(f"{title} p95 毫秒", one["p95_ms"]),
        _most(f"{title} 处理器毫秒 / 语句数", one["cpu_ms"], more=f" / {one['statements']}"),
    ]


def _law(one: dict[str, Any]) -> list[Line]:
    return [
        _most(
            f"法律条文 {one['laws']} 部 {one['articles']:,} 条 全部读入核对 处理器毫秒", one["load_ms"], 5000
        ),
        _most("查一条（进程内第一次）处理器毫秒", one["first_article_ms"], 50),
        _most("查一条 p95 处理器毫秒", one["article_ms"], 1),
        _most("全文检索 p50 处理器毫秒", one["search_p50_ms"]),
        _most("全文检索 p95 处理器毫秒", one["search_p95_ms"], 50),
        _most(f"目录 {one['items']:,} 项 读入核对 处理器毫秒", one["catalogue_ms"], 5000),
        _most(f"核对全部引文 {one['citations']} 处 处理器毫秒", one["citations_ms"], 5000),
        _most("未能证实的引文", one["unproven"], 0),
    ]


def _catalogue(one: dict[str, Any]) -> list[Line]:
    return [
        _most(f"目录 {one['classes']} 类 {one['items']:,} 项 读入核对 处理器毫秒", one["load_ms"], 5000),
        _most("建议途径的索引 处理器毫秒", one["index_ms"], 1000),
        _least("建议途径 每秒", one["suggestions_per_second"]),
        _most("建议途径 p95 处理器毫秒", one["suggest_p95_ms"], 20),
        _most("建议途径 3,000 字 最慢 处理器毫秒", one["suggest_long_ms"], 20),
        _most(f"核对全部引文 {one['citations']} 处 处理器毫秒", one["citations_ms"], 5000),
        _most("未能证实的引文", one["unproven"], 0),
    ]


def _papers(one: dict[str, Any]) -> list[Line]:
    return [
        _least("受理告知书 PDF 每分钟（2 个进程）", one["per_minute"], 1000),
        _most("受理告知书 PDF 每份处理器毫秒", one["cpu_ms"], 120),
        _most("进程的第一份 处理器毫秒", one["first_ms"]),
        _most("约 20 页的一份 处理器毫秒", one["long_ms"]),
        _most("DOCX 一份 处理器毫秒", one["docx_ms"]),
        _most("受理告知书 PDF 千字节", one["kilobytes"], 100),
    ]


def _least(title: str, value: float, goal: float | None = None) -> Line:
    reached = "" if goal is None else _yes(value >= goal)
    return title, _short(value), "" if goal is None else f"≥ {goal:g}", reached


def _most(title: str, value: float, goal: float | None = None, more: str = "") -> Line:
    reached = "" if goal is None else _yes(value <= goal)
    return title, _short(value) + more, "" if goal is None else f"≤ {goal:g}", reached


def _short(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"


def _yes(held: bool) -> str:
    return "是" if held else "否"


def aligned(rows: Iterable[Line]) -> str:
    """Columns of equal width on a screen, where a Chinese sign takes two places."""
    rows = [HEAD, *rows]
    widths = [max(_width(row[column]) for row in rows) for column in range(len(HEAD))]
    return "\n".join(
        "  ".join(
            cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in rows
    )


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)
