import pytest
from hypothesis import given
from hypothesis import strategies as st

from huiyin.kernel import numbers
from huiyin.kernel.errors import Refused

NUMBERS = st.builds(
    numbers.register_number,
    st.from_regex(r"[1-9][0-9]{3}", fullmatch=True),
    st.integers(2020, 2099),
    st.integers(1, numbers.HIGHEST_SEQUENCE),
)


def test_alphabet_has_31_signs_and_none_that_is_misread():
    """R21: 8 signs of a 31-letter set."""
    assert len(set(numbers.QUERY_ALPHABET)) == 31
    assert not set("01OIL") & set(numbers.QUERY_ALPHABET)


def test_register_number_has_city_year_sequence_and_check_sign():
    number = numbers.register_number("3799", 2026, 123)
    assert number[:-1] == "3799-2026-0000123-"
    assert numbers.tidy_number(number) == number


@pytest.mark.parametrize(
    "bad", [("379", 2026, 1), ("37x9", 2026, 1), ("3799", 2026, 0), ("3799", 2026, 10**9)]
)
def test_register_number_refuses_impossible_parts(bad):
    with pytest.raises(ValueError):
        numbers.register_number(*bad)


@given(NUMBERS, st.data())
def test_each_single_slip_is_found(number, data):
    place = data.draw(
        st.sampled_from([i for i, sign in enumerate(number) if sign.isdigit() and i < len(number) - 1])
    )
    other = data.draw(st.sampled_from([d for d in "0123456789" if d != number[place]]))
    with pytest.raises(Refused) as refused:
        numbers.tidy_number(number[:place] + other + number[place + 1 :])
    assert refused.value.code == "number.check_sign"


@given(NUMBERS, st.data())
def test_each_swap_of_two_digits_is_found(number, data):
    digits = [i for i, sign in enumerate(number[:-2]) if sign.isdigit()]
    a, b = data.draw(st.lists(st.sampled_from(digits), min_size=2, max_size=2, unique=True))
    swapped = list(number)
    swapped[a], swapped[b] = swapped[b], swapped[a]
    if swapped == list(number):
        assert numbers.tidy_number("".join(swapped)) == number
    else:
        with pytest.raises(Refused):
            numbers.tidy_number("".join(swapped))


def test_numbers_are_read_however_they_were_typed():
    number = numbers.register_number("3799", 2026, 1)
    full_width = "".join(chr(ord(sign) + 0xFEE0) if sign.isalnum() else "－" for sign in number)
    for typed in (
        number.lower(),
        number.replace("-", ""),
        number.replace("-", " — "),
        full_width,
        f" {number}\n",
    ):
        assert numbers.tidy_number(typed) == number
    assert numbers.tidy_number(number.replace("0", "O")) == number


@pytest.mark.parametrize(
    "typed", ["", "你好", "3799-2026", "3799-2026-0000123-", "3799-2026-0000123-！", "x" * 9999]
)
def test_what_is_no_number_is_refused_with_a_sentence(typed):
    with pytest.raises(Refused) as refused:
        numbers.tidy_number(typed)
    assert refused.value.code == "number.malformed"
    assert "请" in refused.value.message


def test_codes_are_read_however_they_were_typed():
    assert numbers.tidy_code(" abcd-efgh ") == "ABCDEFGH"
    assert numbers.tidy_code("ＡＢＣＤ２３４５") == "ABCD2345"


@pytest.mark.parametrize("typed", ["", "ABCDEFG", "ABCDEFG0", "ABCDEFGHI", "查询码查询码查询"])
def test_what_is_no_code_is_refused(typed):
    with pytest.raises(Refused) as refused:
        numbers.tidy_code(typed)
    assert refused.value.code == "code.malformed"
