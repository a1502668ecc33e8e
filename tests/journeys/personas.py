"""The people of the journeys and how they come in."""

from dataclasses import dataclass

from huiyin.accounts.factories import PASSWORD, a_seat
from huiyin.kernel.roles import Role
from huiyin.units.factories import a_city
from tests.journeys.browser import Window


@dataclass(frozen=True)
class Persona:
    """Somebody with a seat: user name, short code of the unit in the small city, roles."""

    username: str
    unit: str
    roles: tuple[Role, ...]


STAFF = {
    "clerk": Persona("window.clerk", "xf", (Role.CLERK,)),
    "handler": Persona("build.handler", "build", (Role.HANDLER, Role.LIAISON)),
    "street": Persona("street.liaison", "d1-s1", (Role.HANDLER, Role.LIAISON)),
    "street_head": Persona("street.head", "d1-s1", (Role.HEAD,)),
    "head": Persona("build.head", "build", (Role.HEAD,)),
    "reviewer": Persona("gov.reviewer", "gov", (Role.REVIEWER,)),
    "supervisor": Persona("xf.supervisor", "xf", (Role.SUPERVISOR,)),
    "admin": Persona("xf.admin", "xf", (Role.ADMIN,)),
}
CITIZEN = "citizen"


def come_in(window: Window, persona: str) -> Window:
    """A citizen opens the first page; staff sign in at the door and sit down."""
    if persona == CITIZEN:
        return window
    person = STAFF[persona]
    a_seat(a_city().units[person.unit], person.roles, username=person.username)
    page = window.go("/sign-in/")
    page.get_by_label("用户名").fill(person.username)
    page.get_by_label("密码").fill(PASSWORD)
    page.get_by_role("button", name="登录", exact=True).click()
    page.wait_for_url(lambda url: not url.endswith("/sign-in/"))
    return window
