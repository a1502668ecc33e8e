"""Kinds of further names that places have, and how a learned one stands."""

from enum import StrEnum


class NameKind(StrEnum):
    """What bears the name."""

    ALIAS = "alias"
    ESTATE = "estate"
    SCHOOL = "school"
    MARKET = "market"
    STATION = "station"
    OTHER = "other"


NAME_KIND_LABELS: dict[NameKind, str] = {
    NameKind.ALIAS: "别名",
    NameKind.ESTATE: "小区、楼盘",
    NameKind.SCHOOL: "学校",
    NameKind.MARKET: "市场、商场",
    NameKind.STATION: "车站",
    NameKind.OTHER: "其他地标",
}


class NameStanding(StrEnum):
    """A learned name is used with its share; a confirmed one as listed; a struck or faded one not at all."""

    LEARNED = "learned"
    CONFIRMED = "confirmed"
    STRUCK = "struck"
    FADED = "faded"


NAME_STANDING_LABELS: dict[NameStanding, str] = {
    NameStanding.LEARNED: "自动习得",
    NameStanding.CONFIRMED: "已确认",
    NameStanding.STRUCK: "已剔除",
    NameStanding.FADED: "不再成立",
}
