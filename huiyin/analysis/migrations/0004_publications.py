from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("analysis", "0003_reports")]

    operations = [
        migrations.CreateModel(
            name="Publication",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("month", models.DateField(unique=True, verbose_name="月份")),
                ("made_at", models.DateTimeField(verbose_name="公布时间")),
                ("least", models.PositiveSmallIntegerField(verbose_name="最小组")),
                ("rows", models.JSONField(verbose_name="数据")),
            ],
            options={"verbose_name": "公开数据"},
        ),
    ]
