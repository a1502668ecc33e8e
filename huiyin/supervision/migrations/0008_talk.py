"""A talk has its time and its place."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("supervision", "0007_advice_sources")]

    operations = [
        migrations.AddField(
            model_name="measure",
            name="meet_at",
            field=models.DateTimeField(null=True, verbose_name="约谈时间"),
        ),
        migrations.AddField(
            model_name="measure",
            name="meet_where",
            field=models.CharField(blank=True, max_length=200, verbose_name="约谈地点"),
        ),
    ]
