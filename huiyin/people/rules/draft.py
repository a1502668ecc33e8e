"""What is known of a petitioner, in plain words, before it is sealed."""

from dataclasses import dataclass
from enum import StrEnum


class PetitionerKind(StrEnum):
    """Who may petition: anyone, of any nationality or residence (R-101, R-103)."""

    PERSON = "person"
    LEGAL_PERSON = "legal_person"
    ORGANISATION = "organisation"


KIND_LABELS: dict[PetitionerKind, str] = {
    PetitionerKind.PERSON: "个人",
    PetitionerKind.LEGAL_PERSON: "法人",
    PetitionerKind.ORGANISATION: "其他组织",
}


class IdType(StrEnum):
    """Identity documents; never limited to the resident card (R-103)."""

    NONE = ""
    RESIDENT = "resident"
    PASSPORT = "passport"
    HMT_RESIDENCE = "hmt_residence"
    HM_PERMIT = "hm_permit"
    TW_PERMIT = "tw_permit"
    FOREIGN_RESIDENT = "foreign_resident"
    MILITARY = "military"
    HOUSEHOLD = "household"
    CREDIT_CODE = "credit_code"
    OTHER = "other"


ID_TYPE_LABELS: dict[IdType, str] = {
    IdType.NONE: "未提供",
    IdType.RESIDENT: "居民身份证",
    IdType.PASSPORT: "护照",
    IdType.HMT_RESIDENCE: "港澳台居民居住证",
    IdType.HM_PERMIT: "港澳居民来往内地通行证",
    IdType.TW_PERMIT: "台湾居民来往大陆通行证",
    IdType.FOREIGN_RESIDENT: "外国人永久居留身份证",
    IdType.MILITARY: "军人证件",
    IdType.HOUSEHOLD: "户口簿",
    IdType.CREDIT_CODE: "统一社会信用代码",
    IdType.OTHER: "其他证件",
}

FIELDS = ("name", "phone", "id_number", "address", "email")
"""The sealed fields, each sealed by itself."""

FIELD_LABELS = {
    "name": "姓名（名称）",
    "phone": "联系电话",
    "id_number": "证件号码",
    "address": "住址",
    "email": "电子邮箱",
}


@dataclass(frozen=True)
class PetitionerDraft:
    """What a petitioner said of themselves. Every field may be empty: none blocks registration (R-104, R-201).

    `confidential` is the petitioner's wish that identity be kept from those who handle the matter (C-2).
    """

    kind: str = PetitionerKind.PERSON
    name: str = ""
    phone: str = ""
    id_type: str = IdType.NONE
    id_number: str = ""
    address: str = ""
    email: str = ""
    confidential: bool = False

    def __repr__(self) -> str:
        # Drafts must not leak through logs and tracebacks (R11).
        return f"PetitionerDraft({self.kind}, …)"

    @property
    def is_blank(self) -> bool:
        """Whether nothing at all was said."""
        return not any(getattr(self, field) for field in FIELDS)
