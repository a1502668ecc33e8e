"""A path read from a row of data and checked by itself."""

from collections.abc import Mapping
from typing import Any

from huiyin.catalogue.rules.entries import (
    DRAFT,
    ORGAN,
    PETITIONER,
    PUBLISHED,
    TYPE_LABELS,
    WAYS,
    WHO_LABELS,
    Path,
    PathLimit,
    Step,
)
from huiyin.catalogue.rules.faults import Fault, RowReader
from huiyin.deadlines.limits import Limit, TimeUnit

LABELS = {
    "id": "编号",
    "name": "名称",
    "type": "途径类型（type）",
    "ways": "《信访工作条例》第三十一条的项（ways）",
    "body": "承办机关（body）",
    "steps": "步骤（steps）",
    "law": "依据的法律（law）",
    "article": "依据的条文（article）",
    "quote": "引文（quote）",
    "limits": "期限（limits）",
    "shared": "通用期限（shared）",
    "bring": "应带材料（bring）",
    "result": "办理结果（result）",
    "cost": "收费（cost）",
    "remedy": "救济途径（remedy）",
    "note": "说明（note）",
    "who": "由谁办（who）",
    "whose": "谁的期限（whose）",
    "what": "期限名称（what）",
    "since": "起算点（since）",
    "unit": "单位（unit）",
    "then": "不服结果后的途径（then）",
    "state": "状态（state）",
    "words": "群众用语（words）",
}
UNITS = tuple(unit.value for unit in TimeUnit)


def read_limit(row: dict[str, Any], file: str, name: str) -> tuple[PathLimit | None, list[Fault]]:
    """A limit; None with the reasons when it cannot be counted or lacks its article."""
    reader = RowReader(file, name, row, LABELS)
    if not row.get("unit"):
        reader.fault("期限没有单位，请写明 calendar_days（日）、working_days（工作日）或者 months（月）")
    unit = reader.one_of("unit", UNITS, str(row.get("unit") or ""))
    n = row.get("n")
    number = n if isinstance(n, int) and not isinstance(n, bool) and n > 0 else 0
    if not number:
        reader.fault("期限的数（n）应为不小于1的整数，请改正")
    whose = reader.one_of("whose", (PETITIONER, ORGAN), reader.words("whose"))
    texts = {key: reader.words(key) for key in ("what", "since", "law", "article")}
    written = reader.words("written", needed=False)
    if reader.faults:
        return None, reader.faults
    return PathLimit(whose, limit=Limit(number, TimeUnit(unit)), written=written, **texts), []


def read_path(
    row: dict[str, Any], file: str, class_code: str, shared: Mapping[str, PathLimit]
) -> tuple[Path | None, list[Fault]]:
    """A path by itself; None with all reasons when anything that R-308 wants is missing."""
    name = str(row.get("id") or row.get("name") or "没有编号的途径")
    reader = RowReader(file, name, row, LABELS)
    limits = _limits(reader, shared)
    text = reader.words
    path = Path(
        code=text("id"),
        class_code=class_code,
        name=text("name"),
        request=text("request", needed=False),
        kind=reader.one_of("type", TYPE_LABELS, text("type")),
        body=text("body"),
        law=text("law"),
        article=text("article"),
        quote=text("quote"),
        ways=_ways(reader),
        steps=_steps(reader, {limit.what for limit in limits}),
        limits=limits,
        shared=reader.listed("shared", needed=False),
        bring=reader.listed("bring"),
        words=reader.listed("words", needed=False),
        then=reader.listed("then", needed=False),
        state=reader.one_of("state", (PUBLISHED, DRAFT), row.get("state") or PUBLISHED),
        result=text("result"),
        cost=text("cost"),
        remedy=text("remedy"),
        note=text("note", needed=False),
        file=file,
    )
    if not path.limits and not path.note and not row.get("limits"):
        reader.fault("既没有期限，也没有在说明（note）中写明为什么没有期限（R-308），请补上其中一样")
    return (None if reader.faults else path), reader.faults


def _limits(reader: RowReader, shared: Mapping[str, PathLimit]) -> tuple[PathLimit, ...]:
    found: list[PathLimit] = []
    for number, row in enumerate(reader.rows("limits"), 1):
        limit, faults = read_limit(row, reader.file, f"{reader.name} limits {number}")
        reader.faults += faults
        found += [limit] if limit else []
    for name in reader.listed("shared", needed=False):
        if reader.one_of("shared", shared, name):
            found.append(shared[name])
    return tuple(found)


def _ways(reader: RowReader) -> tuple[str, ...]:
    ways = reader.listed("ways", needed=False)
    return tuple(way for way in ways if reader.one_of("ways", WAYS, way))


def _steps(reader: RowReader, known: set[str]) -> tuple[Step, ...]:
    rows = reader.rows("steps")
    if not rows:
        reader.fault("缺少步骤（steps）（R-308），请至少写一步")
    steps = []
    for number, row in enumerate(rows, 1):
        below = RowReader(reader.file, f"{reader.name} steps {number}", row, LABELS, reader.faults)
        who = below.one_of("who", WHO_LABELS, below.words("who"))
        limit = below.words("limit", needed=False)
        if limit and limit not in known:
            below.fault(f"步骤的期限“{limit}”不在本途径的期限中，请改为期限名称（what）之一")
        steps.append(Step(below.words("name"), who, limit))
    return tuple(steps)
