"""What persons confirmed of the fields: to learn from, and to hold the proposals against (R-302, C-1)."""

from datetime import date
from typing import Any

import pytest

from huiyin.matters.factories import Case, Cast, register
from huiyin.matters.queries import FieldHits, claims_confirmed, confirmed_fields, field_hits

pytestmark = pytest.mark.django_db
MARCH = {"since": date(2026, 3, 1), "until": date(2026, 3, 31)}


def sorted_as(cast: Cast, field: str, *, proposed: str = "", **filing: Any) -> Case:
    """A matter whose field was confirmed, whatever was proposed."""
    told = {"proposal": {"class": {"code": "petition", "field": proposed}}}
    case = register(cast, **(told | filing))
    case.do("classify", "xf:clerk", claim_class="petition", field_code=field)
    return case


def accusing(cast: Cast, seed: int) -> Case:
    case = register(cast, seed=seed, text="镇长李某受贿。", proposal={"class": {"field": "0505"}})
    case.do("classify", "xf:clerk", claim_class="accusation", field_code="0505", names_nobody=True)
    return case


def test_confirmed_claims_in_the_order_of_receipt() -> None:
    cast = Cast()
    for seed, (field, text) in enumerate((("0102", "路灯坏了。"), ("0402", "河水发黑。")), start=1):
        sorted_as(cast, field, seed=seed, text=text, title=f"题目{seed}")
    register(cast, seed=3, text="还没有核定。")
    found = confirmed_fields(most=10)
    assert [(one.field_code, one.text) for one in found] == [
        ("0102", "题目1\n路灯坏了。"),
        ("0402", "题目2\n河水发黑。"),
    ]
    assert {one.received_on for one in found} == {date(2026, 3, 2)}
    assert [one.field_code for one in confirmed_fields(most=1)] == ["0402"]


def test_a_text_that_begins_with_its_title_is_said_once() -> None:
    sorted_as(Cast(), "0102", text="路灯坏了，夜里很黑。")
    (one,) = confirmed_fields(most=10)
    assert one.text == "路灯坏了，夜里很黑。"


def test_c1_nothing_is_learned_from_accusations_nor_from_where_one_was_set_apart() -> None:
    cast = Cast()
    accusing(cast, 1)
    mixed = register(cast, seed=2, text="疏通下水道。另反映镇长受贿。", claims=("疏通下水道", "镇长受贿"))
    mixed.do("classify", "xf:clerk", claim_class="petition", field_code="0102")
    assert len(confirmed_fields(most=10)) == 1
    mixed.do("separate", "xf:clerk", claim=mixed.claims[1])
    assert confirmed_fields(most=10) == ()


def test_hits_by_field_and_the_claims_behind_them() -> None:
    cast = Cast()
    for seed, proposed in enumerate(("0102", "0102", "0109", ""), start=1):
        sorted_as(cast, "0102", proposed=proposed, seed=seed)
    sorted_as(cast, "0402", proposed="0402", seed=5)
    seat = cast["xf:supervisor"]
    assert field_hits(seat, **MARCH) == {
        "0102": FieldHits(confirmed=4, proposed=3, hit=2),
        "0402": FieldHits(confirmed=1, proposed=1, hit=1),
    }
    lengths = {
        key: len(claims_confirmed(seat, key, field="0102", **MARCH))
        for key in ("confirmed", "proposed", "hit")
    }
    assert lengths == {"confirmed": 4, "proposed": 3, "hit": 2}
    assert len(claims_confirmed(seat, "hit", **MARCH)) == 3


def test_c1_accusations_are_not_counted_and_others_territory_neither() -> None:
    cast = Cast()
    accusing(cast, 1)
    sorted_as(cast, "0102", proposed="0102", seed=2)
    for seat in ("xf:supervisor", "xf:supervisor+discipline"):
        assert list(field_hits(cast[seat], **MARCH)) == ["0102"]
    assert field_hits(cast["d2-gov:leader"], **MARCH) == {}
    assert claims_confirmed(cast["d2-gov:leader"], "confirmed", **MARCH) == ()


def test_other_months_are_not_counted() -> None:
    cast = Cast()
    sorted_as(cast, "0102", proposed="0102")
    assert field_hits(cast["xf:supervisor"], since=date(2026, 4, 1), until=date(2026, 4, 30)) == {}
