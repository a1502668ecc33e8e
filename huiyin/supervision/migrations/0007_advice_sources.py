"""A recommendation may rest on several sources, each frozen with its matters."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("supervision", "0006_answered_by_systems")]

    operations = [
        migrations.AlterField(
            model_name="recommendation",
            name="source_key",
            field=models.CharField(max_length=60, verbose_name="依据编号"),
        ),
        migrations.CreateModel(
            name="AdviceSource",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField(verbose_name="次序")),
                ("source", models.CharField(max_length=8, verbose_name="依据来源")),
                ("source_key", models.CharField(max_length=60, verbose_name="依据编号")),
                ("said", models.CharField(max_length=300, verbose_name="依据")),
                (
                    "matter_ids",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.BigIntegerField(), size=None, verbose_name="依据的事项"
                    ),
                ),
                (
                    "recommendation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="supervision.recommendation",
                        verbose_name="建议",
                    ),
                ),
            ],
            options={
                "verbose_name": "建议的依据",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("recommendation", "position"), name="advice_source_in_order"
                    )
                ],
            },
        ),
    ]
