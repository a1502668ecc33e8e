"""Django's entry for this module."""

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """Accounts and seats."""

    name = "huiyin.accounts"
    label = "accounts"
    verbose_name = "账号与岗位"
    default_auto_field = "django.db.models.BigAutoField"
