"""Turns of open claims, and the days of each unit by the year; with what they mean all is added up again."""

import django.contrib.postgres.fields
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("analysis", "0006_case_middles"),
        ("units", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="CaseTurn",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "source",
                        "area",
                        "day",
                        "unit_id",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("source", models.PositiveSmallIntegerField(verbose_name="来源")),
                ("area", models.BigIntegerField(verbose_name="范围")),
                ("day", models.DateField(verbose_name="日期")),
                ("n", models.IntegerField(verbose_name="件数")),
                (
                    "parts",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.IntegerField(), size=None, verbose_name="各口径件数"
                    ),
                ),
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
            ],
            options={
                "verbose_name": "在办转折件数",
            },
        ),
        migrations.CreateModel(
            name="UnitLength",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "of",
                        "area",
                        "year",
                        "unit_id",
                        "days",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("of", models.PositiveSmallIntegerField(verbose_name="所计天数")),
                ("area", models.BigIntegerField(verbose_name="范围")),
                ("year", models.DateField(verbose_name="年份")),
                ("days", models.IntegerField(verbose_name="天数")),
                ("n", models.IntegerField(verbose_name="件数")),
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
            ],
            options={
                "verbose_name": "单位天数分布",
            },
        ),
    ]
