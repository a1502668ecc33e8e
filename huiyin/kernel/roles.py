"""What a seat may be asked to do. A person acts only as a seat; a seat may hold several roles."""

from enum import StrEnum


class Role(StrEnum):
    """The roles of seats."""

    CLERK = "clerk"
    LIAISON = "liaison"
    HANDLER = "handler"
    HEAD = "head"
    REVIEWER = "reviewer"
    SUPERVISOR = "supervisor"
    LEADER = "leader"
    DISCIPLINE = "discipline"
    AUDITOR = "auditor"
    ADMIN = "admin"
    GRID = "grid"


ROLE_LABELS: dict[Role, str] = {
    Role.CLERK: "受理登记",
    Role.LIAISON: "单位联络员",
    Role.HANDLER: "承办人",
    Role.HEAD: "单位负责人",
    Role.REVIEWER: "复查复核",
    Role.SUPERVISOR: "督查",
    Role.LEADER: "领导",
    Role.DISCIPLINE: "检举控告专办",
    Role.AUDITOR: "审计",
    Role.ADMIN: "系统管理",
    Role.GRID: "网格员",
}
