"""One paper may take up several findings; answers have prints by which the same words are found in other matters."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("matters", "0002_claim_ended"),
        ("units", "0002_unit_contact"),
        ("supervision", "0008_talk"),
    ]

    operations = [
        migrations.AlterField(
            model_name="finding",
            name="order",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="supervision.order",
                verbose_name="工作建议或者督办",
            ),
        ),
        migrations.CreateModel(
            name="AnswerPrint",
            fields=[
                (
                    "step",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="matters.step",
                        verbose_name="答复",
                    ),
                ),
                ("digest", models.BigIntegerField(verbose_name="指纹")),
                (
                    "unit",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="units.unit",
                        verbose_name="答复单位",
                    ),
                ),
            ],
            options={
                "verbose_name": "答复指纹",
                "indexes": [models.Index(fields=["unit", "digest", "step"], name="answer_print_same")],
            },
        ),
    ]
