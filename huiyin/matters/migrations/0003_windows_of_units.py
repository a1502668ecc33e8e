"""The window within which a unit may object is owed by nobody: who lets it pass is not late (T-04)."""

from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps


def _nobodys(apps: StateApps, editor: BaseDatabaseSchemaEditor) -> None:
    apps.get_model("matters", "Clock").objects.filter(rule="T-04").update(unit=None)


class Migration(migrations.Migration):
    dependencies = [("matters", "0002_claim_ended")]

    operations = [
        migrations.RemoveConstraint(model_name="clock", name="clock_owed_or_window"),
        migrations.AddConstraint(
            model_name="clock",
            constraint=models.CheckConstraint(
                condition=models.Q(("unit__isnull", True), ("arrival__isnull", True), _connector="OR"),
                name="clock_owed_or_window",
            ),
        ),
        migrations.RunPython(_nobodys, migrations.RunPython.noop),
    ]
