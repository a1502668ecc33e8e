"""What is asked at the door."""

from django import forms
from django.utils.translation import gettext_lazy as _

from huiyin.web.parts.fields import TextField
from huiyin.web.parts.forms import HouseForm


def secret(autocomplete: str) -> forms.CharField:
    """A password box; pasting and password managers are welcome."""
    return forms.CharField(
        strip=False,
        max_length=256,
        widget=forms.PasswordInput(attrs={"autocomplete": autocomplete, "class": "w-20"}),
    )


class EnterForm(HouseForm):
    """User name and password."""

    username = TextField(
        label=_("用户名"),
        max_length=60,
        widget=forms.TextInput(attrs={"autocomplete": "username", "class": "w-20", "spellcheck": "false"}),
    )
    password = secret("current-password")
    password.label = _("密码")


class PasswordForm(HouseForm):
    """A new password in place of the old one."""

    old = secret("current-password")
    old.label = _("原密码")
    new = secret("new-password")
    new.label = _("新密码")
    new.help_text = _("至少12位，不能是常见密码，不能全是数字。")
    again = secret("new-password")
    again.label = _("再输入一次新密码")

    def clean(self) -> None:
        """Both new passwords must be the same."""
        new, again = self.cleaned_data.get("new"), self.cleaned_data.get("again")
        if new and again and new != again:
            self.add_error("again", _("两次输入的新密码不一致，请重新输入。"))
