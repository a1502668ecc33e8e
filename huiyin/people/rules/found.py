"""Identity, telephone and bank numbers standing in free text (U10), with their places."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from stdnum import luhn

from huiyin.kernel.text import halfwidth
from huiyin.people.rules.identity import born_on, is_card_number

LABELS = {"id_number": "身份证号", "phone": "手机号码", "bank_card": "银行卡号"}

# A number does not begin or end inside a longer one, nor inside a register or document number with hyphens.
_BEFORE, _AFTER = r"(?<![0-9A-Za-z])(?<!\d[-–])(?<!\d\.)", r"(?![0-9A-Za-z])(?![-–]\d)(?!\.\d)"
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
_BANK = re.compile(_BEFORE + r"[3-69]\d{3}(?:" + _GAP + r"\d{4}){2}(?:" + _GAP + r"\d{1,4}){1,2}" + _AFTER)
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
    plain = halfwidth(text)
    taken: list[FoundNumber] = []
    for number in _all(plain):
        if not any(number.start < other.end and other.start < number.end for other in taken):
            taken.append(number)
    return tuple(sorted(taken, key=lambda number: number.start))


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
    return 15 <= len(digits) <= 19 and luhn.is_valid(digits)
