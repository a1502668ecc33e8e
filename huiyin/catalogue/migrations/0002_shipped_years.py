"""The years that were published when this module was first installed (A-6)."""

from django.db import migrations

from huiyin.deadlines.years import dump_year, shipped_years

YEARS = range(2017, 2027)


def plant(apps, schema_editor):
    rows = apps.get_model("catalogue", "CalendarYear").objects
    for year in YEARS:
        table = shipped_years()[year]
        rows.get_or_create(year=year, defaults={"table": dump_year(table), "source": table.source})


class Migration(migrations.Migration):
    dependencies = [("catalogue", "0001_initial")]
    operations = [migrations.RunPython(plant, migrations.RunPython.noop)]
