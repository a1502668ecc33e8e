"""What kinds of places and bodies there are, with their Chinese names."""

from enum import StrEnum


class PlaceKind(StrEnum):
    """The five steps of the territory, from large to small."""

    CITY = "city"
    DISTRICT = "district"
    STREET = "street"
    COMMUNITY = "community"
    GRID = "grid"


PLACE_LABELS: dict[PlaceKind, str] = {
    PlaceKind.CITY: "市",
    PlaceKind.DISTRICT: "区县",
    PlaceKind.STREET: "街道（乡镇）",
    PlaceKind.COMMUNITY: "社区（村）",
    PlaceKind.GRID: "网格",
}


class UnitLevel(StrEnum):
    """The level at which a body stands; bodies of the province are outside this platform."""

    PROVINCE = "province"
    CITY = "city"
    DISTRICT = "district"
    STREET = "street"
    COMMUNITY = "community"


LEVEL_LABELS: dict[UnitLevel, str] = {
    UnitLevel.PROVINCE: "省级",
    UnitLevel.CITY: "市级",
    UnitLevel.DISTRICT: "区县级",
    UnitLevel.STREET: "街道（乡镇）级",
    UnitLevel.COMMUNITY: "社区（村）级",
}

LEVEL_ORDER: tuple[UnitLevel, ...] = tuple(UnitLevel)
"""From the highest to the lowest."""


class UnitKind(StrEnum):
    """What a body is; the resolvers of law go by it."""

    GOVERNMENT = "government"
    PARTY_COMMITTEE = "party_committee"
    PETITION_OFFICE = "petition_office"
    HOTLINE = "hotline"
    DEPARTMENT = "department"
    PUBLIC_BODY = "public_body"
    STREET_OFFICE = "street_office"
    COMMUNITY = "community"
    DISCIPLINE = "discipline"
    POLITICAL_LEGAL = "political_legal"
    COURT = "court"
    PROCURATORATE = "procuratorate"
    PUBLIC_SECURITY = "public_security"
    STATE_SECURITY = "state_security"
    JUSTICE = "justice"
    JOINT_CONFERENCE = "joint_conference"
    JOINT_GROUP = "joint_group"
    VIRTUAL = "virtual"
    SECTION = "section"


KIND_LABELS: dict[UnitKind, str] = {
    UnitKind.GOVERNMENT: "人民政府",
    UnitKind.PARTY_COMMITTEE: "党委",
    UnitKind.PETITION_OFFICE: "信访工作机构",
    UnitKind.HOTLINE: "政务热线",
    UnitKind.DEPARTMENT: "工作部门",
    UnitKind.PUBLIC_BODY: "公共服务企事业单位",
    UnitKind.STREET_OFFICE: "街道办事处（乡镇政府）",
    UnitKind.COMMUNITY: "居（村）民委员会",
    UnitKind.DISCIPLINE: "纪检监察机关",
    UnitKind.POLITICAL_LEGAL: "党委政法委员会",
    UnitKind.COURT: "人民法院",
    UnitKind.PROCURATORATE: "人民检察院",
    UnitKind.PUBLIC_SECURITY: "公安机关",
    UnitKind.STATE_SECURITY: "国家安全机关",
    UnitKind.JUSTICE: "司法行政机关",
    UnitKind.JOINT_CONFERENCE: "信访工作联席会议",
    UnitKind.JOINT_GROUP: "联合工作组",
    UnitKind.VIRTUAL: "虚拟机构",
    UnitKind.SECTION: "内设机构",
}

DEPARTMENT_KINDS: frozenset[UnitKind] = frozenset(
    {UnitKind.DEPARTMENT, UnitKind.PUBLIC_SECURITY, UnitKind.STATE_SECURITY, UnitKind.JUSTICE}
)
"""Departments of a government; some of them are organs of politics and law as well."""

LAW_KINDS: frozenset[UnitKind] = (DEPARTMENT_KINDS - {UnitKind.DEPARTMENT}) | {
    UnitKind.POLITICAL_LEGAL,
    UnitKind.COURT,
    UnitKind.PROCURATORATE,
}
"""The organs of politics and law (政法部门): to them goes what concerns remedies by lawsuit (R-305, R-306)."""

INNER_KINDS: frozenset[UnitKind] = frozenset(
    {UnitKind.SECTION, UnitKind.VIRTUAL, UnitKind.COMMUNITY, UnitKind.JOINT_GROUP}
)
"""Bodies that answer through the organ they belong to, not in their own name."""

OUTSIDE_KINDS: frozenset[UnitKind] = frozenset({UnitKind.PUBLIC_BODY, UnitKind.COMMUNITY})
"""Bodies that handle matters and are no part of government: enterprises of water or power, committees of residents."""

VIRTUAL_KINDS: frozenset[UnitKind] = frozenset(
    {UnitKind.VIRTUAL, UnitKind.JOINT_GROUP, UnitKind.JOINT_CONFERENCE}
)
"""Bodies whose members belong to other units (WH-23, JZ-03)."""
