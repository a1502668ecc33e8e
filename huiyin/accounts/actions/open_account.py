"""Opening an account."""

from datetime import datetime

from django.contrib.auth.hashers import make_password
from django.db import transaction

from huiyin.accounts import permissions
from huiyin.accounts.actions.change_password import check_password_rules
from huiyin.accounts.models import Account
from huiyin.accounts.rules import USERNAME, tidy_username
from huiyin.audit.actions import record
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import Refused
from huiyin.kernel.text import shorten, tidy


def open_account(*, username: str, display_name: str, password: str, by: Actor, at: datetime) -> int:
    """Open an account without any right; returns its id. The person chooses an own password at first sign-in.

    Raises NotAllowed for a stranger; Refused for a malformed or used user name, a missing name or a weak
    password.
    """
    permissions.check_account_manager(by)
    username, display_name = tidy_username(username), shorten(tidy(display_name), 40)
    if not USERNAME.fullmatch(username):
        raise Refused(
            "用户名须以字母开头，由 2 至 40 位小写字母、数字、点、横线或下划线组成。",
            code="accounts.username_malformed",
            field="username",
        )
    if not display_name:
        raise Refused("请填写姓名。", code="accounts.name_missing", field="display_name")
    check_password_rules(password, Account(username=username, display_name=display_name))
    with transaction.atomic():
        account, new = Account.objects.get_or_create(
            username=username,
            defaults={
                "display_name": display_name,
                "password": make_password(password),
                "must_change_password": True,
                "opened_at": at,
            },
        )
        if not new:
            raise Refused(
                f"用户名“{username}”已有人使用，请换一个。", code="accounts.username_taken", field="username"
            )
        record(f"account:{account.id}", "account.opened", by=by, at=at, detail={"username": username})
    return account.id
