"""Who may see personal data in plain. Which petitioner a seat may ask for is settled by the matter's own rules."""

from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotAllowed
from huiyin.kernel.roles import Role

# Neither the keeper of the system nor the auditor reads what a case says of a person (R15).
READERS = frozenset(Role) - {Role.AUDITOR, Role.ADMIN}


def may_reveal(by: Actor) -> bool:
    """Whether this actor may ask for personal data in plain: seats that work on cases, and the person's own view."""
    return (by.kind == "seat" and by.has(*READERS)) or (by.kind == "citizen" and by.arrival_id is not None)


def check_may_reveal(by: Actor) -> None:
    """Raises NotAllowed."""
    if not may_reveal(by):
        raise NotAllowed(
            "您的岗位不能查看信访人的个人信息。工作需要的，请联系承办人。", code="people.reveal_not_allowed"
        )


def check_may_keep(by: Actor) -> None:
    """Raises NotAllowed for those who may not record a petitioner; anybody may petition (R-101)."""
    if by.kind == "seat" and not may_reveal(by):
        raise NotAllowed("您的岗位不能登记信访人。请联系受理登记人员。", code="people.keep_not_allowed")


def check_may_change(by: Actor) -> None:
    """Raises NotAllowed for those who may not correct personal data or record an authority."""
    if not (may_reveal(by) or by.kind == "system"):
        raise NotAllowed(
            "您的岗位不能更改信访人的信息。请联系受理登记人员。", code="people.change_not_allowed"
        )
