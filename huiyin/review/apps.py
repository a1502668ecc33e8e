"""The review app; the register of actions finds its folder by name."""

from django.apps import AppConfig


class ReviewConfig(AppConfig):
    name = "huiyin.review"
    label = "review"
    verbose_name = "复查复核"
    default_auto_field = "django.db.models.BigAutoField"
    matter_actions = "huiyin.review.actions"
