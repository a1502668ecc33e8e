"""Identity, telephone and bank numbers standing in free text (U10), with their places."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from stdnum import luhn

from huiyin.kernel.text import halfwidth
from huiyin.people.rules.identity import born_on, is_card_number

LABELS = {"id_number": "身份证号", "phone": "手机号码", "bank_card": "银行卡号"}

# A number does not begin or end inside a longer one, nor inside a register or document number with hyphens.
_BEFORE, _AFTER = r"(?<![0-9A-Za-z])(?<!\d[-–])(?<!\d\.)", r"(?![0-9A-Za-z])(?![-–][0-9A-Za-z])(?!\.\d)"
_GAP = r"[ \t\-–]?"
_ID = re.compile(_BEFORE + r"[1-9]\d{5}" + _GAP + r"\d{8}" + _GAP + r"\d{3}[\dXx]" + _AFTER)
_ID_SPACED = re.compile(_BEFORE + r"[1-9](?:[ \t]?\d){16}[ \t]?[\dXx]" + _AFTER)
_PHONE = re.compile(
    r"(?<![0-9A-Za-z])(?<!\d[-–.])(?:(?:\+|00)?86"
    + _GAP
    + r")?1[3-9]\d"
    + _GAP
    + r"\d{4}"
    + _GAP
    + r"\d{4}"
    + _AFTER
)
_BANK = re.compile(_BEFORE + r"(?:\d{15,19}|\d{4}(?:([ \-–])\d{4})(?:\1\d{4}){2}(?:\1\d{1,3})?)" + _AFTER)
# Issuers' first digits with the lengths they give: UnionPay, Visa, Mastercard, Amex, JCB, older domestic cards.
_ISSUED = re.compile(r"62\d{14,17}|6[089]\d{14,17}|9[05]\d{14,17}|4\d{15}|5[1-5]\d{14}|3[47]\d{13}|35\d{14}")
# The register's own number is no bank card, though some pass the same check sum.
_REGISTER_NUMBER = re.compile(r"(?<!\d)\d{4}-\d{4}-\d{7,9}-[A-Z2-9](?![0-9A-Za-z])")
_NOT_DIGITS = re.compile(r"[^0-9Xx]")


@dataclass(frozen=True)
class FoundNumber:
    """A number in a text: `kind` id_number, phone or bank_card; `text[start:end]` is the number as typed."""

    kind: str
    start: int
    end: int

    @property
    def label(self) -> str:
        """The Chinese name of the kind."""
        return LABELS[self.kind]


def numbers_in(text: str) -> tuple[FoundNumber, ...]:
    """All personal numbers in a text, in their order, none inside another."""
    plain = _REGISTER_NUMBER.sub(lambda found: "#" * len(found[0]), halfwidth(text))
    taken, covered = [], bytearray(len(plain))
    for number in _all(plain):
        if not any(covered[number.start : number.end]):
            covered[number.start : number.end] = b"\1" * (number.end - number.start)
            taken.append(number)
    return tuple(sorted(taken, key=lambda number: number.start))


def without_numbers(text: str, stand_in: Callable[[FoundNumber], str]) -> str:
    """Return a text with what stands in for each of its personal numbers."""
    for number in reversed(numbers_in(text)):
        text = text[: number.start] + stand_in(number) + text[number.end :]
    return text


def _all(plain: str) -> Iterator[FoundNumber]:
    for pattern in (_ID, _ID_SPACED):
        for found in pattern.finditer(plain):
            if _is_id(_digits(found[0])):
                yield FoundNumber("id_number", *found.span())
    for found in _PHONE.finditer(plain):
        yield FoundNumber("phone", *found.span())
    for found in _BANK.finditer(plain):
        if _is_bank_card(_digits(found[0])):
            yield FoundNumber("bank_card", *found.span())


def _digits(text: str) -> str:
    return _NOT_DIGITS.sub("", text).upper()


def _is_id(digits: str) -> bool:
    """Also with a slip in the check sign, as long as region and day of birth make sense: it still names someone."""
    if is_card_number(digits):
        return True
    day = born_on(digits)
    return day is not None and 1900 <= day.year <= 2035 and 11 <= int(digits[:2]) <= 83


def _is_bank_card(digits: str) -> bool:
    return _ISSUED.fullmatch(digits) is not None and luhn.is_valid(digits)
