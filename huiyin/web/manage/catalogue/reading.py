"""An item or path put into the words in which citizens read it."""

from dataclasses import dataclass

from huiyin.catalogue import queries as catalogue
from huiyin.kernel import clock
from huiyin.web.manage.catalogue.access import Entry, address_of
from huiyin.web.parts.say import say
from huiyin.web.parts.show import Column, Fact, Link, Table


@dataclass(frozen=True)
class Reading:
    """Title, what stands beside labels, lists, and the laws behind it."""

    title: str
    facts: tuple[Fact, ...]
    tables: tuple[Table, ...]
    lists: tuple[tuple[str, tuple[str, ...]], ...]
    basis: tuple[catalogue.Citation, ...]


def reading_of(entry: Entry) -> Reading:
    """How it reads."""
    return _item(entry) if isinstance(entry, catalogue.Item) else _path(entry)


def _item(item: catalogue.Item) -> Reading:
    levels = catalogue.LEVEL_LABELS.items()
    bodies = [Fact(label, item.bodies[level]) for level, label in levels if level in item.bodies]
    return Reading(
        title=item.request,
        facts=(
            Fact("包括的情形", item.covers),
            *bodies,
            Fact("群众用语", "、".join(item.words)),
            *([Fact("说明", item.note)] if item.note else []),
        ),
        tables=(_ways("法定途径", item.paths),),
        lists=(("应带材料", item.bring),),
        basis=item.basis,
    )


def _ways(caption: str, codes: tuple[str, ...]) -> Table:
    found = [(code, catalogue.path(code, on=clock.today())) for code in codes]
    return Table(
        caption=caption,
        columns=[*map(Column, ("途径", "编号", "途径类型", "承办机关"))],
        rows=[
            (Link(path.name, address_of(catalogue.Kind.PATH, code)), code, say(path.kind_label), path.body)
            for code, path in found
            if path
        ],
    )


def _path(path: catalogue.Path) -> Reading:
    return Reading(
        title=path.name,
        facts=(
            *([Fact("适用的请求", path.request)] if path.request else []),
            Fact("途径类型", say(path.kind_label)),
            Fact("承办机关", path.body),
            Fact("办理结果", path.result),
            Fact("收费", path.cost),
            Fact("救济途径", path.remedy),
            *([Fact("说明", path.note)] if path.note else []),
        ),
        tables=(_steps(path), _limits(path), *([_ways("不服结果后的途径", path.then)] if path.then else [])),
        lists=(("应带材料", path.bring),),
        basis=(catalogue.Citation(path.law, path.article, path.quote),),
    )


def _steps(path: catalogue.Path) -> Table:
    rows = []
    for number, step in enumerate(path.steps, 1):
        limit = path.limit_of(step)
        rows.append((f"{number}. {step.name}", say(step.who_label), str(limit.limit) if limit else "—"))
    return Table(caption="步骤", columns=[*map(Column, ("步骤", "由谁办", "期限"))], rows=rows)


def _limits(path: catalogue.Path) -> Table:
    return Table(
        caption="期限",
        columns=[*map(Column, ("期限", "时长", "起算", "依据"))],
        rows=[(one.what, str(one.limit), one.since, f"《{one.law}》{one.article}") for one in path.limits],
        empty="法律没有写明期限，见说明。",
    )
