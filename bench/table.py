"""The results as a table for people."""

from typing import Any

from bench import counting
from bench.lines import Line, least, most, yes
from bench.table_words import gathered, likened, searched, told_again


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
    told += searched(found["search"]) if "search" in found else []
    told += likened(found["similar"]) if "similar" in found else []
    told += gathered(found["topics"]) if "topics" in found else []
    told += told_again(found["duplicates"]) if "duplicates" in found else []
    told += _supervised(found["supervision"]) if "supervision" in found else []
    told += counting.lines(found["indicators"]) if "indicators" in found else []
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
        least(f"{title} 每秒", one["per_second"], 200),
        most(f"{title} p50 毫秒", one["p50_ms"]),
        most(f"{title} p95 毫秒", one["p95_ms"], 120),
        most(f"{title} 每件处理器毫秒", one["cpu_ms"], 9),
        most(f"{title} 每件语句数", one["statements"], 10),
    ]
    if floor:
        told += [
            least("　　同样的行由 psycopg 直接写入 每秒", floor["per_second"]),
            least("　　与直接写入之比", one["ratio"]),
        ]
    return told


def _slower(found: dict[str, dict[str, Any]]) -> list[Line]:
    """How much slower the full register is: by time, and by what a busy machine does not change."""
    rows = list(found.values())
    if len(rows) < 2:
        return []
    empty, full = rows[0], rows[-1]
    return [
        most("存满后每秒减少 %", (1 - full["per_second"] / empty["per_second"]) * 100, 20),
        most("存满后每件处理器毫秒增加 %", (full["cpu_ms"] / empty["cpu_ms"] - 1) * 100, 20),
    ]


def _sustained(one: dict[str, Any]) -> list[Line]:
    queue = [f"{sum(one['queue'][place].values()):,}" for place in (0, -1)]
    return [
        least("连续登记（后台运行）每秒", one["per_second"], 60),
        most("连续登记 p95 毫秒", one["p95_ms"]),
        ("连续登记 待处理 起→止", "→".join(queue), "不增长", yes(one["queue_holds"])),
    ]


def _page(title: str, one: dict[str, Any], *, goal: float) -> list[Line]:
    return [
        most(f"{title} p50 毫秒", one["p50_ms"], goal),
        most(f"{title} p95 毫秒", one["p95_ms"]),
        most(f"{title} 处理器毫秒 / 语句数", one["cpu_ms"], more=f" / {one['statements']}"),
    ]


def _supervised(one: dict[str, Any]) -> list[Line]:
    return [
        most(f"督办 {one['clocks']:,} 个时限中找出应发的 {one['wanted']:,} 件 毫秒", one["find_ms"]),
        most("　　与直接用 SQL 列出之比", one["find_ms"] / one["bare_ms"], 1.5),
        most(
            f"全部写出（中途强行终止 {one['killed']} 次，再四个进程同时）每十万件秒",
            one["write_seconds"] * 100_000 / one["orders"],
            600,
            more=f" / 共 {one['write_seconds']:,.0f} 秒",
        ),
        least("　　四个进程同时 每秒件数", one["beside_per_second"]),
        most("遗漏、重复 件", one["missing"] + one["doubled"], 0),
        most("写出以后再找一次 毫秒", one["again_ms"]),
    ]


def _law(one: dict[str, Any]) -> list[Line]:
    return [
        most(
            f"法律条文 {one['laws']} 部 {one['articles']:,} 条 全部读入核对 处理器毫秒", one["load_ms"], 5000
        ),
        most("查一条（进程内第一次）处理器毫秒", one["first_article_ms"], 50),
        most("查一条 p95 处理器毫秒", one["article_ms"], 1),
        most("全文检索 p50 处理器毫秒", one["search_p50_ms"]),
        most("全文检索 p95 处理器毫秒", one["search_p95_ms"], 50),
        most(f"目录 {one['items']:,} 项 读入核对 处理器毫秒", one["catalogue_ms"], 5000),
        most(f"核对全部引文 {one['citations']} 处 处理器毫秒", one["citations_ms"], 5000),
        most("未能证实的引文", one["unproven"], 0),
    ]


def _catalogue(one: dict[str, Any]) -> list[Line]:
    return [
        most(f"目录 {one['classes']} 类 {one['items']:,} 项 读入核对 处理器毫秒", one["load_ms"], 5000),
        most("建议途径的索引 处理器毫秒", one["index_ms"], 1000),
        least("建议途径 每秒", one["suggestions_per_second"]),
        most("建议途径 p95 处理器毫秒", one["suggest_p95_ms"], 20),
        most("建议途径 3,000 字 最慢 处理器毫秒", one["suggest_long_ms"], 20),
        most(f"核对全部引文 {one['citations']} 处 处理器毫秒", one["citations_ms"], 5000),
        most("未能证实的引文", one["unproven"], 0),
    ]


def _papers(one: dict[str, Any]) -> list[Line]:
    return [
        least("受理告知书 PDF 每分钟（2 个进程）", one["per_minute"], 1000),
        most("受理告知书 PDF 每份处理器毫秒", one["cpu_ms"], 120),
        most("进程的第一份 处理器毫秒", one["first_ms"]),
        most("约 20 页的一份 处理器毫秒", one["long_ms"]),
        most("DOCX 一份 处理器毫秒", one["docx_ms"]),
        most("受理告知书 PDF 千字节", one["kilobytes"], 100),
    ]
