"""The matters app: registers its own actions with the engine when Django starts."""

from django.apps import AppConfig

from huiyin.matters.engine import registry


class MattersConfig(AppConfig):
    name = "huiyin.matters"
    label = "matters"
    verbose_name = "信访事项"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        registry.discover("huiyin.matters.actions")
