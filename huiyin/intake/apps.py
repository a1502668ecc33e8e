"""The Django app of this module."""

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    """intake: channels, arrivals, likeness."""

    name = "huiyin.intake"
    verbose_name = "受理登记"
