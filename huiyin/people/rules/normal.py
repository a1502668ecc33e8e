"""Tolerant reading of what people type about themselves (U11): one spelling out, or a sentence what to mend."""

import re
import unicodedata
from dataclasses import replace

from huiyin.kernel.errors import Refused
from huiyin.kernel.text import tidy
from huiyin.people.rules.draft import KIND_LABELS, PetitionerDraft, PetitionerKind
from huiyin.people.rules.identity import normal_id
from huiyin.people.rules.telephone import normal_phone

LONGEST_PERSON, LONGEST_BODY, LONGEST_ADDRESS, LONGEST_EMAIL = 50, 100, 200, 254

_DOTS = re.compile(
    r"[\u30fb\uff65\u2022\u2027\u2219\u22c5\u00b7\u0387\uff0e]|(?<=[\u3400-\u9fff])[.](?=[\u3400-\u9fff])"
)
_HAN = "[\u3400-\u9fff\U00020000-\U0003ffff]"
_EMAIL = re.compile(r"[A-Za-z0-9._%+\-]+@[A-Za-z0-9\-]+(\.[A-Za-z0-9\-]+)+")
_JOINERS = frozenset("· -'’.、")


def normal(draft: PetitionerDraft) -> PetitionerDraft:
    """The draft in one spelling. Raises Refused with `field` and what to do."""
    if draft.kind not in set(PetitionerKind):
        raise Refused("请选择信访人类型：个人、法人或者其他组织。", code="people.kind", field="kind")
    id_type, id_number = normal_id(draft.id_type, draft.id_number)
    return replace(
        draft,
        kind=PetitionerKind(draft.kind),
        name=normal_name(draft.name, draft.kind),
        phone=normal_phone(draft.phone),
        id_type=id_type,
        id_number=id_number,
        address=_short(draft.address, LONGEST_ADDRESS, "address", "住址"),
        email=normal_email(draft.email),
    )


def normal_name(text: str, kind: str = PetitionerKind.PERSON) -> str:
    """A name of 2–50 signs (a body's: 2–100), the dot between parts written "·", rare characters kept."""
    name = _DOTS.sub("·", " ".join(tidy(text).split()))
    if not name:
        return ""
    name = re.sub(rf"(?<={_HAN}) (?={_HAN})| *(·) *", r"\1", name)
    if kind != PetitionerKind.PERSON:
        return _body_name(name, kind)
    if not 2 <= len(name) <= LONGEST_PERSON:
        raise Refused("姓名请填写 2 至 50 个字，与证件一致。", code="people.name", field="name")
    if not all(_in_a_name(sign) for sign in name):
        raise Refused(
            "姓名中不能有数字或标点，少数民族和外文姓名可用间隔号“·”、空格、连字符。",
            code="people.name",
            field="name",
        )
    return name


def _body_name(name: str, kind: str) -> str:
    if not 2 <= len(name) <= LONGEST_BODY:
        label = KIND_LABELS[PetitionerKind(kind)]
        raise Refused(f"{label}名称请填写 2 至 100 个字，与登记证书一致。", code="people.name", field="name")
    return name


def _in_a_name(sign: str) -> bool:
    """Letters and marks of any script; characters newer than this Python's tables; old private-use characters."""
    if sign in _JOINERS or 0x20000 <= ord(sign) <= 0x3FFFF:
        return True
    return unicodedata.category(sign)[0] in "LM" or unicodedata.category(sign) == "Co"


def normal_email(text: str) -> str:
    """An e-mail address without spaces, its host in small letters."""
    email = re.sub(r"\s+", "", tidy(text)).replace("＠", "@").replace("．", ".")
    if not email:
        return ""
    if len(email) > LONGEST_EMAIL or not _EMAIL.fullmatch(email):
        raise Refused(
            "电子邮箱的格式不对，例如 name@example.cn。不便提供的可以不填。",
            code="people.email",
            field="email",
        )
    name, _at, host = email.rpartition("@")
    return f"{name}@{host.lower()}"


def _short(text: str, longest: int, field: str, label: str) -> str:
    line = " ".join(tidy(text).split())
    if len(line) > longest:
        raise Refused(
            f"{label}最多{longest}字，现有{len(line)}字，请删减。", code=f"people.{field}", field=field
        )
    return line
