"""Reading what was filled in: each declared field checked by its kind, with a sentence that says what to do."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from huiyin.kernel.errors import NotFound, Refused
from huiyin.kernel.text import tidy
from huiyin.matters.engine import attaching
from huiyin.matters.engine.declare import Field, FieldKind
from huiyin.matters.engine.work import Work
from huiyin.units import queries as units

#: What a database key can hold; a larger number is no unit and no count.
LARGEST = 2**31 - 1
#: No day of a petition lies before this year.
FIRST_YEAR = 1949


def read(work: Work, given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the clean values of the action's fields; refuse the first wrong one."""
    return {field.name: _read_one(work, field, given.get(field.name)) for field in work.action.fields}


def of_case(work: Work) -> tuple[Field, ...]:
    """Return the fields that the action asks in this case, each with the help that this case needs."""
    asked = (field for field in work.action.fields if field.asked is None or field.asked(work))
    return tuple(_in_case(work, field) for field in asked)


def _in_case(work: Work, field: Field) -> Field:
    if field.hint is None and field.needed is None:
        return field
    needed = field.required or (field.needed is not None and field.needed(work))
    return replace(field, required=needed, help=field.hint(work) if field.hint else field.help)


def _read_one(work: Work, field: Field, value: Any) -> Any:
    if field.asked is not None and not field.asked(work):
        return None
    if field.kind is FieldKind.YES_NO:
        return value in {True, "true", "on", "yes", "1"}
    if value is None or value in ("", [], ()):
        if field.required:
            raise _wrong(field, f"请填写“{field.label}”。")
        return None
    return _READERS[field.kind](work, field, value)


def _wrong(field: Field, sentence: str) -> Refused:
    return Refused(sentence, code="field.invalid", field=field.name)


def _text(_work: Work, field: Field, value: Any) -> str:
    text = tidy(str(value))
    if not text and field.required:
        raise _wrong(field, f"请填写“{field.label}”。")
    if len(text) > field.max_length:
        raise _wrong(field, f"“{field.label}”最多{field.max_length}字，现有{len(text)}字，请删减后再提交。")
    return text


def _choice(work: Work, field: Field, value: Any) -> str:
    allowed = {code for code, _label in options(work, field)}
    if str(value) not in allowed:
        raise _wrong(field, f"“{field.label}”请从所列选项中选择。")
    return str(value)


def options(work: Work, field: Field) -> tuple[tuple[str, str], ...]:
    """Return the choices of a field for this case."""
    return field.options(work) if field.options else field.choices


def _date(work: Work, field: Field, value: Any) -> date:
    try:
        day = value if isinstance(value, date) else date.fromisoformat(str(value).strip())
    except ValueError as error:
        raise _wrong(field, f"“{field.label}”请按“2026-11-22”的样式填写日期。") from error
    if day.year < FIRST_YEAR:
        raise _wrong(field, f"“{field.label}”的年份不正确，请核对后重新填写。")
    if day > work.on:
        _check_covered(work, field, day)
    return day


def _check_covered(work: Work, field: Field, day: date) -> None:
    """Refuse a day to come in a year to which no calendar reaches (A-6)."""
    try:
        work.calendar.next_working_day(day)
    except Refused as error:
        raise _wrong(
            field,
            f"“{field.label}”在{day.year}年，国家尚未公布该年的放假安排，不能计算到该日的期限。"
            f"请改填{work.calendar.last_year}年内较早的日期。",
        ) from error


def _number(_work: Work, field: Field, value: Any) -> int:
    try:
        number = int(tidy(str(value)))
    except ValueError as error:
        raise _wrong(field, f"“{field.label}”请填写整数。") from error
    low, high = field.min_value, field.max_value
    if abs(number) > LARGEST:
        raise _wrong(field, f"“{field.label}”不正确，请重新选择或者填写。")
    if (low is not None and number < low) or (high is not None and number > high):
        raise _wrong(field, f"“{field.label}”应在{low}至{high}之间。")
    return number


def _units(work: Work, field: Field, value: Any) -> tuple[int, ...]:
    parts = value if isinstance(value, list | tuple) else str(value).split(",")
    return tuple(dict.fromkeys(_unit(work, field, part) for part in parts))


def _unit(work: Work, field: Field, value: Any) -> int:
    """Read a unit that stands on the day; of an abolished one the sentence names who carries on its powers (R-315)."""
    unit_id = _number(work, field, value)
    facts = units.units([unit_id]).get(unit_id)
    if facts is None:
        raise _wrong(field, f"没有找到所填的“{field.label}”，请从单位列表中选择。")
    if facts.opened_on > work.on:
        raise _wrong(field, f"“{facts.name}”自{facts.opened_on:%Y年%m月%d日}起设立，请改选其他单位。")
    if not field.former and not facts.open_on(work.on):
        raise _wrong(field, _gone(facts, work.on))
    return unit_id


def _gone(facts: units.UnitFacts, on: date) -> str:
    try:
        successor = units.successor_on(facts.id, on)
    except NotFound as error:
        return error.message
    return f"“{facts.name}”已撤销，其职权由“{successor.name}”承继，请改选“{successor.name}”。"


_READERS = {
    FieldKind.TEXT: _text,
    FieldKind.LONG_TEXT: _text,
    FieldKind.CHOICE: _choice,
    FieldKind.DATE: _date,
    FieldKind.NUMBER: _number,
    FieldKind.UNIT: _unit,
    FieldKind.UNITS: _units,
    FieldKind.PATH: _text,
    FieldKind.MATTER_NUMBER: _text,
    FieldKind.FILES: attaching.taken,
}


def storable(work: Work) -> dict[str, Any]:
    """Return the values as the step keeps them: plain JSON, without fields marked secret and without files."""
    fields = (each for each in work.action.fields if not each.secret and each.kind is not FieldKind.FILES)
    kept = {field.name: work.values.get(field.name) for field in fields}
    return {name: _plain(value) for name, value in kept.items() if value is not None}


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return list(value) if isinstance(value, tuple) else value
