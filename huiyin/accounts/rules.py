"""Names, kinds and checks of accounts and seats."""

import re
from enum import StrEnum

from huiyin.kernel.roles import Role
from huiyin.kernel.text import tidy

USERNAME = re.compile(r"[a-z][a-z0-9_.-]{1,39}")
SCOPE = re.compile(r"[a-z_]{2,20}:[a-z_]{2,19}")

LEADING_ROLES: frozenset[Role] = frozenset({Role.HEAD, Role.LEADER})
"""Roles whose seats manage the people of their unit and of those below it."""

SEPARATED: tuple[frozenset[Role], ...] = (
    frozenset({Role.ADMIN, Role.AUDITOR}),
    frozenset({Role.ADMIN, Role.DISCIPLINE}),
    frozenset({Role.HANDLER, Role.REVIEWER}),
    frozenset({Role.HANDLER, Role.SUPERVISOR}),
)
"""Pairs that one seat may not hold together: who grants, who checks, who handles, who reviews."""


class ResponsibilityKind(StrEnum):
    """The three responsibilities of every unit (JZ-04)."""

    LEADER = "leader"
    LEAD = "lead"
    BASE = "base"


RESPONSIBILITY_LABELS: dict[ResponsibilityKind, str] = {
    ResponsibilityKind.LEADER: "领导责任",
    ResponsibilityKind.LEAD: "牵头责任",
    ResponsibilityKind.BASE: "基层责任",
}


class Side(StrEnum):
    """What the responsibility is for: moving the procedure on, or solving the matter itself (BJ-29)."""

    PROCEDURE = "procedure"
    SUBSTANCE = "substance"


SIDE_LABELS: dict[Side, str] = {Side.PROCEDURE: "程序推进", Side.SUBSTANCE: "实质解决"}


def tidy_username(typed: str) -> str:
    """A user name as stored: half-width, small letters, no spaces around."""
    return tidy(typed).lower()


def clashing(roles: frozenset[Role]) -> frozenset[Role] | None:
    """The first pair among the roles that one seat may not hold together, or None."""
    return next((pair for pair in SEPARATED if pair <= roles), None)
