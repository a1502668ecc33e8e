"""Drafts of recording pages."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_initial"), ("web", "0001_initial")]

    operations = [
        migrations.CreateModel(
            name="RecordDraft",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("page", models.CharField(max_length=20)),
                ("sealed", models.TextField()),
                ("at", models.DateTimeField()),
                (
                    "seat",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="accounts.seat"
                    ),
                ),
            ],
            options={
                "indexes": [models.Index(fields=["at"], name="web_record_draft_at")],
                "constraints": [
                    models.UniqueConstraint(fields=("seat", "page"), name="web_record_draft_once")
                ],
            },
        ),
    ]
