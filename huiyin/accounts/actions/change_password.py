"""Passwords: one's own, and one reset by an administrator."""

from datetime import datetime

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.db import transaction

from huiyin.accounts import permissions
from huiyin.accounts.models import Account
from huiyin.audit.actions import record
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import NotFound, Refused


def check_password_rules(password: str, account: Account | None = None) -> None:
    """Raises Refused "accounts.weak_password" with every reason."""
    try:
        validate_password(password, account)
    except ValidationError as error:
        raise Refused(
            "密码不符合要求：" + "".join(error.messages), code="accounts.weak_password", field="password"
        ) from error


def change_own_password(account_id: int, *, old: str, new: str, by: Actor, at: datetime) -> None:
    """The person replaces the password. Raises Refused for a wrong old one or a weak or equal new one."""
    with transaction.atomic():
        account = _locked(account_id)
        if by.account_id != account_id or not account.check_password(old):
            raise Refused("原密码不正确。请重新输入。", code="accounts.wrong_password", field="old")
        if old == new:
            raise Refused("新密码不能与原密码相同。", code="accounts.same_password", field="new")
        _set(account, new, must_change=False)
        record(f"account:{account_id}", "account.password_changed", by=by, at=at)


def reset_password(account_id: int, *, new: str, by: Actor, at: datetime) -> None:
    """An administrator sets a password that the person must change at next sign-in. Raises NotAllowed."""
    permissions.check_manages_account(by, account_id, day_of(at))
    with transaction.atomic():
        _set(_locked(account_id), new, must_change=True)
        record(f"account:{account_id}", "account.password_reset", by=by, at=at)


def _locked(account_id: int) -> Account:
    account = Account.objects.select_for_update().filter(pk=account_id).first()
    if account is None:
        raise NotFound("没有这个账号。", code="accounts.unknown")
    return account


def _set(account: Account, password: str, *, must_change: bool) -> None:
    check_password_rules(password, account)
    account.set_password(password)
    account.must_change_password = must_change
    account.save(update_fields=["password", "must_change_password"])
