"""The mediation app; the register of actions finds its folder by name."""

from django.apps import AppConfig


class MediationConfig(AppConfig):
    name = "huiyin.mediation"
    label = "mediation"
    verbose_name = "调解和解"
    default_auto_field = "django.db.models.BigAutoField"
    matter_actions = "huiyin.mediation.actions"
