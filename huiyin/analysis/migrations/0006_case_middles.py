"""Months keep the medians of their cells; sums are made again with them."""

import django.contrib.postgres.fields
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("analysis", "0005_case_sums")]

    operations = [
        migrations.RunSQL("TRUNCATE analysis_casebook", migrations.RunSQL.noop),
        migrations.AddField(
            model_name="casemonth",
            name="middles",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.FloatField(), default=list, size=None, verbose_name="天数的中位数"
            ),
        ),
    ]
