"""The register as an Excel sheet. No names, no contacts; numbers of persons in titles are taken out."""

from collections.abc import Iterable

from huiyin.people import queries as people
from huiyin.web.desk.register.register import Line
from huiyin.web.parts.days import local
from huiyin.web.parts.workbook import workbook

HEADINGS = (
    ("登记编号", 24),
    ("标题", 50),
    ("来件渠道", 12),
    ("收到时间", 18),
    ("状态", 20),
    ("诉求类别", 12),
    ("承办单位", 30),
    ("地点", 30),
    ("人数", 8),
    ("初次或者重复", 14),
)


def sheet(lines: Iterable[Line]) -> bytes:
    """The file."""
    return workbook("登记簿", HEADINGS, map(_values, lines))


def _values(one: Line) -> tuple[str | int, ...]:
    return (
        one.number,
        people.without_numbers(one.title, lambda _number: "＊＊＊"),
        one.channel,
        f"{local(one.received_at):%Y-%m-%d %H:%M}",
        one.state,
        one.class_label,
        one.units,
        one.place,
        one.people_count,
        "重复" if one.repeated else "初次",
    )
