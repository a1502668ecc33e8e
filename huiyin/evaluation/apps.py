"""The evaluation app; the register of actions finds its folder by name."""

from django.apps import AppConfig


class EvaluationConfig(AppConfig):
    name = "huiyin.evaluation"
    label = "evaluation"
    verbose_name = "满意度评价"
    default_auto_field = "django.db.models.BigAutoField"
    matter_actions = "huiyin.evaluation.actions"
