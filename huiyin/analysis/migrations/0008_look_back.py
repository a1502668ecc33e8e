"""Looks back at recommendations: what was reported before and after they were adopted."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("analysis", "0007_case_turns"),
        ("supervision", "0004_recommendations"),
    ]

    operations = [
        migrations.CreateModel(
            name="LookBack",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("looked_on", models.DateField(verbose_name="回头看日期")),
                ("made_at", models.DateTimeField(verbose_name="统计时间")),
                (
                    "before_ids",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(),
                        null=True,
                        size=None,
                        verbose_name="采纳前的同类事项",
                    ),
                ),
                (
                    "after_ids",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(),
                        null=True,
                        size=None,
                        verbose_name="采纳后的同类事项",
                    ),
                ),
                (
                    "recommendation",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="supervision.recommendation",
                        verbose_name="建议",
                    ),
                ),
            ],
            options={
                "verbose_name": "建议回头看",
                "indexes": [models.Index(fields=["looked_on"], name="look_back_by_day")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("after_ids__isnull", True), ("before_ids__isnull", True)),
                            models.Q(("after_ids__isnull", False), ("before_ids__isnull", False)),
                            _connector="OR",
                        ),
                        name="look_back_both_or_none",
                    )
                ],
            },
        ),
    ]
