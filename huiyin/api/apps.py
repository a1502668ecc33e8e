"""The Django app of this module."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """api: version 1 under /api/v1/."""

    name = "huiyin.api"
    verbose_name = "开放接口"
