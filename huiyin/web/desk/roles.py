"""Which seats open which pages of the desk. What they see there is settled by the matters' own rules."""

from huiyin.kernel.roles import Role

CASE_ROLES = (
    Role.CLERK,
    Role.LIAISON,
    Role.HANDLER,
    Role.HEAD,
    Role.REVIEWER,
    Role.SUPERVISOR,
    Role.LEADER,
    Role.DISCIPLINE,
    Role.GRID,
)
"""Seats that read matters; administrators and auditors read none (R15)."""

CALL_ROLES = (Role.CLERK, Role.SUPERVISOR)
"""Seats that call petitioners back."""

TRIAGE_ROLES = (Role.CLERK, Role.DISCIPLINE)
"""Seats that sort what has been registered."""
