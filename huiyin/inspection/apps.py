"""The inspection app."""

from django.apps import AppConfig


class InspectionConfig(AppConfig):
    name = "huiyin.inspection"
    label = "inspection"
    verbose_name = "抽查回访"
    default_auto_field = "django.db.models.BigAutoField"
