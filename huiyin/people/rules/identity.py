"""Identity numbers of any document (R-103); resident cards and credit codes by their check signs."""

import re
from datetime import date

from stdnum.cn import ric, uscc
from stdnum.exceptions import ValidationError

from huiyin.kernel.errors import Refused
from huiyin.kernel.text import tidy
from huiyin.people.rules.draft import ID_TYPE_LABELS, IdType

_DROPPED = re.compile(r"[\s\-‐-―_－.·]+")
_EIGHTEEN = re.compile(r"\d{17}[\dX]")
_ANY = re.compile(r"[0-9A-Z()（）字第号\u4e00-\u9fff]{4,30}")
_CARDS = frozenset({IdType.RESIDENT, IdType.HMT_RESIDENCE})


def normal_id(id_type: str, text: str) -> tuple[IdType, str]:
    """Type and number in one spelling; without a type, 18 digits are read as a resident card. Raises Refused."""
    number = _DROPPED.sub("", tidy(text)).upper()
    if id_type not in set(IdType):
        raise Refused(
            "请从所列证件类型中选择，没有的请选“其他证件”。", code="people.id_type", field="id_type"
        )
    if not number:
        return IdType.NONE, ""
    kind = IdType(id_type) or _likely(number)
    if kind in _CARDS:
        _check_card(number, kind)
    elif kind is IdType.CREDIT_CODE and not uscc.is_valid(number):
        raise _wrong("统一社会信用代码有误，应为 18 位，请对照登记证书逐位核对。")
    elif not _ANY.fullmatch(number):
        raise _wrong("证件号码应为 4 至 30 位字母或数字，请对照证件填写。")
    return kind, number


def is_card_number(number: str) -> bool:
    """Whether 18 signs are a card number: a real day of birth and the right check sign."""
    return (
        _EIGHTEEN.fullmatch(number) is not None
        and born_on(number) is not None
        and ric.calc_check_digit(number) == number[-1]
    )


def born_on(number: str) -> date | None:
    """The day of birth written in 18 signs, or None when that is no day since 1850."""
    try:
        day = ric.get_birth_date(number)
    except (ValidationError, ValueError):
        return None
    return day if 1850 <= day.year <= 2100 else None


def _likely(number: str) -> IdType:
    if len(number) == 18 and _EIGHTEEN.fullmatch(number):
        return IdType.RESIDENT
    return IdType.CREDIT_CODE if uscc.is_valid(number) else IdType.OTHER


def _check_card(number: str, kind: IdType) -> None:
    label = ID_TYPE_LABELS[kind]
    if not _EIGHTEEN.fullmatch(number):
        raise _wrong(f"{label}号码应为 18 位，现有 {len(number)} 位，请核对。末位是字母的填 X。")
    if not is_card_number(number):
        raise _wrong(f"{label}号码有一位写错了，请对照证件逐位核对。")


def _wrong(sentence: str) -> Refused:
    return Refused(f"{sentence}不便提供的可以不填。", code="people.id_number", field="id_number")
