"""Which fields of the contents the claims belong to."""

from huiyin.analysis.queries.reports.making import Making
from huiyin.analysis.queries.reports.words import bases, moved_group
from huiyin.analysis.rules.reports.blocks import Block, heading, note, paragraph, table
from huiyin.catalogue import queries as catalogue

_COLUMNS = (("领域", False), ("本期", True))


def all_fields(making: Making) -> list[Block]:
    """All fields of the first level that anything was received of, in the order of the catalogue."""
    found = [(one.label, one.code) for one in catalogue.fields()]
    rows = [_row(making, label, codes) for label, codes in found if _there(making, codes)]
    made = (
        [table("涉及领域", (*_COLUMNS, *making.compared), rows, bars=1), note(bases(making))]
        if rows
        else [paragraph(_none(making))]
    )
    return [heading("信访事项涉及领域"), *made]


def _none(making: Making) -> str:
    if making.tally("received").whole:
        return "本期收到的诉求项还没有核定内容分类。"
    return "本期没有收到诉求项。"


def monitored(making: Making) -> list[Block]:
    """The fields that are watched, whether or not anything came (PK-13)."""
    rows = [_row(making, label, codes) for label, codes in making.fields]
    names = "；".join(f"{label}：{_named(codes)}" for label, codes in making.fields)
    told = f"{bases(making)}各领域包括的内容分类：{names}。"
    return [
        heading("重点领域收办情况"),
        table("重点领域", (*_COLUMNS, *making.compared), rows, bars=1),
        note(told),
    ]


def _row(making: Making, label: str, codes: str) -> tuple[str, ...]:
    then = (moved_group(making, "received", "field", codes, span) for _name, span in making.others)
    return (label, making.count("received", by="field", group=codes), *then)


def _there(making: Making, codes: str) -> bool:
    return bool(making.tally("received", by="field", group=codes).whole)


def _named(codes: str) -> str:
    return "、".join(catalogue.field_label(code) for code in codes.split(","))
