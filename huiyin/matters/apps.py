"""The matters app: registers the actions of the whole house with the engine when Django starts."""

from django.apps import AppConfig, apps

from huiyin.matters.engine import registry


class MattersConfig(AppConfig):
    name = "huiyin.matters"
    label = "matters"
    verbose_name = "信访事项"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the own actions, and those of every app that names a folder of actions as `matter_actions`."""
        registry.discover("huiyin.matters.actions")
        for config in apps.get_app_configs():
            folder = getattr(config, "matter_actions", "")
            if folder:
                registry.discover(folder)
