"""What stands on top of each page of the desk."""

import pytest

from huiyin.kernel.roles import Role
from huiyin.web.manage.tests.conftest import Desk, body


@pytest.mark.parametrize(
    ("role", "page", "offered"),
    [
        (Role.ADMIN, "/manage/units/", False),
        (Role.AUDITOR, "/manage/audit/", False),
        (Role.CLERK, "/desk/", True),
        (Role.SUPERVISOR, "/supervise/", True),
    ],
)
def test_r15_only_seats_that_read_matters_are_offered_the_finder(
    desk: Desk, role: Role, page: str, offered: bool
) -> None:
    browser = desk("xf", role)
    shown = body(browser.get(page))
    assert ('id="finder"' in shown) is offered
    assert ("<kbd>/</kbd>" in shown) is offered
    assert (browser.get("/desk/find/?number=1").status_code == 403) is not offered
