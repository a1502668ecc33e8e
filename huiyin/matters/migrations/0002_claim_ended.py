"""Claims are found by the day on which they ended."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("matters", "0001_initial")]

    operations = [
        migrations.AddIndex(
            model_name="claim",
            index=models.Index(
                condition=models.Q(("ended_on__isnull", False)), fields=["ended_on"], name="claim_ended"
            ),
        ),
    ]
