"""Django's entry for this module."""

from django.apps import AppConfig


class RoutingConfig(AppConfig):
    """Duty lists and territory."""

    name = "huiyin.routing"
    label = "routing"
    verbose_name = "职责清单与分流"
    default_auto_field = "django.db.models.BigAutoField"
