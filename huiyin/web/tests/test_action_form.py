"""Forms made from declared fields."""

from dataclasses import dataclass
from datetime import date

import pytest

from huiyin.web.parts.action_form import form_class


@dataclass(frozen=True)
class Declared:
    """A declared field, as the engine's."""

    name: str
    kind: str
    label: str = "某项"
    required: bool = True
    help: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    max_length: int = 5000
    min_value: int | None = None
    max_value: int | None = None


FIELDS = [
    Declared("reason", "long_text", max_length=20_000),
    Declared("note", "text", required=False, max_length=10),
    Declared("way", "choice", choices=(("a", "转送"), ("b", "交办"))),
    Declared("until", "date"),
    Declared("days", "number", min_value=1, max_value=30),
    Declared("agreed", "yes_no"),
    Declared("unit", "unit"),
    Declared("helpers", "units", required=False),
    Declared("path", "path", required=False),
    Declared("first", "matter_number", required=False),
    Declared("papers", "documents", required=False),
    Declared("claims", "claims", required=False),
    Declared("parts", "lines", required=False),
]
OPTIONS = {
    "unit": [(5, "建设局"), (6, "城管局")],
    "helpers": [(5, "建设局"), (6, "城管局")],
    "path": [("ADMIN-01", "行政复议")],
    "papers": [(11, "告知书")],
    "claims": [(1, "退费"), (2, "修缮")],
}
TYPED = {
    "reason": "属于职责范围",
    "way": "a",
    "until": "２０２６年１２月１日",
    "days": "１５",
    "agreed": "no",
    "unit": "5",
    "helpers": ["6"],
    "path": "ADMIN-01",
    "papers": ["11"],
    "claims": ["1", "2"],
    "parts": "退费\n修缮",
}


def test_every_kind_gives_the_value_that_the_engine_expects() -> None:
    form = form_class(FIELDS, options=OPTIONS)(TYPED)
    assert form.is_valid(), form.errors
    assert form.cleaned_data == {
        "reason": "属于职责范围",
        "note": "",
        "way": "a",
        "until": date(2026, 12, 1),
        "days": 15,
        "agreed": False,
        "unit": 5,
        "helpers": (6,),
        "path": "ADMIN-01",
        "first": "",
        "papers": (11,),
        "claims": (1, 2),
        "parts": ("退费", "修缮"),
    }


def test_u4_an_empty_form_asks_for_each_required_field() -> None:
    form = form_class(FIELDS, options=OPTIONS)({})
    assert set(form.errors) == {"reason", "way", "until", "days", "agreed", "unit"}
    assert {words for errors in form.errors.values() for words in errors} == {
        "请填写“某项”。",
        "请选择“某项”。",
    }


@pytest.mark.parametrize(
    "wrong", [{"way": "z"}, {"unit": "7"}, {"days": "31"}, {"claims": ["9"]}, {"path": "X"}, {"first": "1"}]
)
def test_what_was_not_offered_is_refused(wrong: dict[str, object]) -> None:
    form = form_class(FIELDS, options=OPTIONS)(TYPED | wrong)
    assert list(form.errors) == list(wrong)


def test_long_text_has_ten_thousand_characters_at_most() -> None:
    form = form_class(FIELDS, options=OPTIONS)(TYPED | {"reason": "长" * 10_001})
    assert "最多10,000字" in form.errors["reason"][0]


def test_fields_keep_their_order() -> None:
    assert list(form_class(FIELDS, options=OPTIONS).base_fields) == [field.name for field in FIELDS]


def test_an_unknown_kind_is_a_fault_of_ours() -> None:
    with pytest.raises(KeyError):
        form_class([Declared("x", "colour")])
