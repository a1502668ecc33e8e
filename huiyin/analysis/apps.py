"""The Django app of this module."""

from django.apps import AppConfig


class AnalysisConfig(AppConfig):
    """analysis: derived texts for search and likeness, saved searches."""

    name = "huiyin.analysis"
    verbose_name = "检索分析"
    default_auto_field = "django.db.models.BigAutoField"
