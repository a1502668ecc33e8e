"""What a row's fingerprint covers, and what a row may hold. Pure."""

import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, NamedTuple

from cryptography.hazmat.primitives import hashes

from huiyin.kernel.errors import Refused
from huiyin.kernel.text import halfwidth

GENESIS = bytes(32)
"""Stands before the first row of every chain."""

REVEAL = "people.reveal"
"""Reading personal data in plain: counted by seat and day, so that unusual numbers are seen (R32)."""

LONGEST_DETAIL = 16_000
LONGEST_TEXT = 64
LONGEST_REASON = 300

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
_encode_sorted = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode
_KEY = re.compile(r"[a-z][a-z0-9_]{0,39}")
_PERSONAL_KEYS = frozenset(
    {"name", "phone", "mobile", "id_number", "id_no", "address", "email", "contact", "password", "secret"}
    | {"code", "query_code", "token", "text", "content", "body", "title", "raw", "facts", "reasons"}
    | {"request", "opinion"}
)
_PERSONAL_NUMBER = re.compile(r"(?<!\d)(?:1[3-9]\d{9}|\d{15}|\d{17}[\dXx]|\d{16,19})(?!\d)")
_REGISTER_NUMBER = re.compile(r"(?<!\d)\d{4}-\d{4}-\d{7,9}-[A-Z2-9]")
_FINGERPRINT = re.compile(r"[0-9a-f]{64}")
_GAPS = re.compile(r"(?<=\d)[ \-](?=\d)")


class Sealed(NamedTuple):
    """What a fingerprint covers, in this order; `detail` is canonical JSON, `at_us` UTC microseconds."""

    chain: str
    seq: int
    at_us: int
    actor_kind: str
    actor_label: str
    account_id: int | None
    seat_id: int | None
    arrival_id: int | None
    act: str
    detail: str


def fingerprint(values: tuple[Any, ...], prev_hash: bytes) -> bytes:
    """The SM3 fingerprint (32 bytes) of a row's values and the fingerprint before it."""
    digest = hashes.Hash(hashes.SM3())
    digest.update(_encode(values).encode())
    digest.update(prev_hash)
    return digest.finalize()


def microseconds(at: datetime) -> int:
    """A moment as whole microseconds since 1970 UTC. Raises ValueError without a time zone."""
    if at.tzinfo is None:
        raise ValueError("an audit row needs a moment with a time zone")
    since = at - _EPOCH
    return (since.days * 86_400 + since.seconds) * 1_000_000 + since.microseconds


def canonical(detail: Mapping[str, Any]) -> str:
    """The one spelling of a detail; raises ValueError or Refused for what may not be recorded (R11)."""
    check_detail(detail)
    text = _encode_sorted(detail)
    if len(text) > LONGEST_DETAIL:
        raise ValueError(f"audit detail is {len(text)} signs long; the record holds references, not contents")
    return text


def check_detail(detail: Mapping[str, Any]) -> None:
    """Refuse petition text and personal data: only plain keys, numbers, short words, and one reason."""
    for key, value in detail.items():
        if not isinstance(key, str) or not _KEY.fullmatch(key) or key in _PERSONAL_KEYS:
            raise ValueError(f"audit detail may not hold {key!r}")
        _check_value(key, value, LONGEST_REASON if key == "reason" else LONGEST_TEXT)


def _check_value(key: str, value: object, longest: int) -> None:
    if isinstance(value, str):
        _check_text(key, value, longest)
    elif isinstance(value, Mapping):
        check_detail(value)
    elif isinstance(value, list | tuple):
        for item in value:
            _check_value(key, item, longest)
    elif value is not None and not isinstance(value, bool | int):
        raise ValueError(f"audit detail {key!r} holds {type(value).__name__}; give a number or a short word")


def _check_text(key: str, value: str, longest: int) -> None:
    if len(value) > longest or "\x00" in value:
        raise ValueError(f"audit detail {key!r} is longer than {longest} signs")
    if _FINGERPRINT.fullmatch(value):
        # Among its many digits a run may look like a number of a person by chance.
        return
    digits = _GAPS.sub("", _REGISTER_NUMBER.sub("#", halfwidth(value)))
    if _PERSONAL_NUMBER.search(digits):
        raise Refused(
            "审计记录不得含有身份证号、手机号或银行卡号。请从填写的理由或说明中删去后再提交。",
            code="audit.personal_data",
            field=key,
        )
