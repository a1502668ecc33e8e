"""How many were left out of a frame because their petitioners are being called already."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("inspection", "0001_initial")]

    operations = [
        migrations.AddField(
            model_name="sample",
            name="left_out",
            field=models.PositiveIntegerField(default=0, verbose_name="已有回访任务的件数"),
        ),
    ]
