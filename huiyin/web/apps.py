"""The web floor as Django knows it."""

from django.apps import AppConfig


class WebConfig(AppConfig):
    """Pages, their shared parts, and two small tables: what was sent once, and how often something was tried."""

    name = "huiyin.web"
    label = "web"
    verbose_name = "页面"
