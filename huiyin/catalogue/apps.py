"""Django's entry for this module."""

from django.apps import AppConfig


class CatalogueConfig(AppConfig):
    """Laws, limits, statutory paths, fields of matters and the working-day calendar."""

    name = "huiyin.catalogue"
    label = "catalogue"
    verbose_name = "法规与目录"
    default_auto_field = "django.db.models.BigAutoField"
