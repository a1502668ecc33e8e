"""Sums of cases hold all parts in one row; what was there is made again from the cases."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models

_PARTS = django.contrib.postgres.fields.ArrayField(
    base_field=models.IntegerField(), size=None, verbose_name="各口径件数"
)


class Migration(migrations.Migration):
    dependencies = [("analysis", "0004_publications")]

    operations = [
        migrations.DeleteModel(name="CaseDay"),
        migrations.DeleteModel(name="CaseMonth"),
        migrations.RunSQL("TRUNCATE analysis_casebook", migrations.RunSQL.noop),
        migrations.CreateModel(
            name="CaseDay",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "source",
                        "area",
                        "day",
                        "claim_class",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("source", models.PositiveSmallIntegerField(verbose_name="来源")),
                ("area", models.BigIntegerField(verbose_name="范围")),
                ("day", models.DateField(verbose_name="日期")),
                ("claim_class", models.CharField(blank=True, max_length=12, verbose_name="类别")),
                ("n", models.IntegerField(verbose_name="件数")),
                ("parts", _PARTS.clone()),
            ],
            options={"verbose_name": "指标逐日件数"},
        ),
        migrations.CreateModel(
            name="CaseMonth",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "source",
                        "area",
                        "month",
                        "unit_id",
                        "claim_class",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("source", models.PositiveSmallIntegerField(verbose_name="来源")),
                ("area", models.BigIntegerField(verbose_name="范围")),
                ("month", models.DateField(verbose_name="月份")),
                (
                    "unit",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="units.unit",
                        verbose_name="单位",
                    ),
                ),
                ("claim_class", models.CharField(blank=True, max_length=12, verbose_name="类别")),
                ("n", models.IntegerField(verbose_name="件数")),
                ("parts", _PARTS.clone()),
            ],
            options={"verbose_name": "指标逐月件数"},
        ),
    ]
