"""What a fingerprint covers, and what may not stand in the record (R9, R11)."""

from datetime import UTC, datetime

import pytest

from huiyin.audit import rules
from huiyin.kernel.clock import SHANGHAI
from huiyin.kernel.errors import Refused


def values(**changed):
    plain = {
        "chain": "matter:1",
        "seq": 2,
        "at_us": 1_772_413_200_000_000,
        "actor_kind": "seat",
        "actor_label": "李登记",
        "account_id": 5,
        "seat_id": 11,
        "arrival_id": None,
        "act": "accept",
        "detail": "{}",
    }
    return rules.Sealed(**plain | changed)


def test_fingerprint_is_sm3_of_json_and_the_one_before():
    """R9: anyone can recompute it with SM3; fixed here so that stored chains stay provable."""
    found = rules.fingerprint(values(), rules.GENESIS)
    assert found.hex() == "b8bc750a663f9954abd54cc88193117be267c68b46b7826b90c6fbc9c8485d2f"


@pytest.mark.parametrize(
    "change",
    [
        {"chain": "matter:2"},
        {"seq": 3},
        {"at_us": 1_772_413_200_000_001},
        {"actor_kind": "system"},
        {"actor_label": "李登"},
        {"account_id": None},
        {"seat_id": 12},
        {"arrival_id": 1},
        {"act": "decline"},
        {"detail": '{"a":1}'},
    ],
)
def test_each_value_changes_the_fingerprint(change):
    """R9."""
    assert rules.fingerprint(values(**change), rules.GENESIS) != rules.fingerprint(values(), rules.GENESIS)


def test_the_row_before_changes_the_fingerprint():
    """R9."""
    assert rules.fingerprint(values(), b"\x01" * 32) != rules.fingerprint(values(), rules.GENESIS)


def test_moment_counts_the_same_in_any_zone():
    here = datetime(2026, 3, 2, 9, 0, 0, 123456, tzinfo=SHANGHAI)
    assert rules.microseconds(here) == rules.microseconds(here.astimezone(UTC)) == 1_772_413_200_123_456


def test_moment_needs_a_zone():
    with pytest.raises(ValueError, match="time zone"):
        rules.microseconds(datetime(2026, 3, 2))


def test_detail_has_one_spelling():
    assert rules.canonical({"b": 1, "a": ["受理", None, True]}) == '{"a":["受理",null,true],"b":1}'


@pytest.mark.parametrize("key", ["name", "phone", "text", "query_code", "password", "Seq", "a b", ""])
def test_personal_keys_are_refused(key):
    """R11: no names, contacts, texts, secrets."""
    with pytest.raises(ValueError, match="may not hold"):
        rules.canonical({key: "x"})


def test_personal_keys_are_refused_inside_too():
    """R11."""
    with pytest.raises(ValueError, match="may not hold"):
        rules.canonical({"claims": [{"text": "x"}]})


@pytest.mark.parametrize("value", ["字" * 65, 1.5, b"x", "a\x00b", {"k": 1.5}])
def test_texts_and_odd_types_are_refused(value):
    """R11: a petition's text does not fit; floats have no one spelling."""
    with pytest.raises(ValueError, match="audit detail"):
        rules.canonical({"value": value})


def test_a_long_detail_is_refused():
    with pytest.raises(ValueError, match="references"):
        rules.canonical({"values": ["字" * 60] * 300})


@pytest.mark.parametrize(
    "number", ["13800005678", "１３８ ００００ ５６７８", "11010519491231002X", "6222 0212 3456 7890 128"]
)
def test_personal_numbers_in_a_reason_are_refused_with_a_sentence(number):
    """R11."""
    with pytest.raises(Refused) as refused:
        rules.canonical({"reason": f"核对{number}是否本人"})
    assert refused.value.field == "reason"
    assert "删去" in refused.value.message


def test_register_numbers_and_document_numbers_pass():
    detail = {"number": "3799-2026-0000123-C", "papers": ["江信受告〔2026〕12号"], "reason": "核对住址" * 60}
    assert "0000123" in rules.canonical(detail)


def test_a_fingerprint_is_no_number_of_a_person() -> None:
    """Among 64 signs eleven digits in a row are met by chance; the number alone stays refused."""
    by_chance = "ab13800005678cd".ljust(64, "e")
    rules.check_detail({"attachments": [by_chance]})
    with pytest.raises(Refused):
        rules.check_detail({"attachments": [by_chance[:-1]]})
