"""Who can sign in."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from huiyin.accounts.rules import tidy_username


class AccountManager(BaseUserManager["Account"]):
    """Finds accounts by what people type at sign-in."""

    def get_by_natural_key(self, username: str | None) -> "Account":
        """Capitals, spaces around and full-width signs do not matter."""
        return self.get(username=tidy_username(username or ""))


class Account(AbstractBaseUser):
    """A person of the staff. It gives no right by itself: rights come from open seats."""

    username = models.CharField("用户名", max_length=40, unique=True)
    display_name = models.CharField("姓名", max_length=40)
    is_active = models.BooleanField("启用", default=True)
    must_change_password = models.BooleanField("下次登录须改密码", default=False)
    opened_at = models.DateTimeField("开户时间")

    objects = AccountManager()

    USERNAME_FIELD = "username"
    REQUIRED_FIELDS = ["display_name"]

    class Meta:
        verbose_name = "账号"

    def get_full_name(self) -> str:
        """The name as colleagues see it."""
        return self.display_name
