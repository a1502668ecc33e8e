"""A measure may stay unanswered past its day: each missed day is an event, once, and nobody's seat did it."""

import django.db.models.deletion
from django.db import migrations, models
from django.db.models import Q


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0001_initial"),
        ("supervision", "0004_recommendations"),
    ]

    operations = [
        migrations.RemoveConstraint(model_name="measureevent", name="measure_event_known"),
        migrations.RemoveConstraint(model_name="measureevent", name="measure_event_returned_until"),
        migrations.AlterField(
            model_name="measureevent",
            name="answer_by",
            field=models.DateField(null=True, verbose_name="反馈期限"),
        ),
        migrations.AlterField(
            model_name="measureevent",
            name="seat",
            field=models.ForeignKey(
                db_index=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="accounts.seat",
                verbose_name="经办席位",
            ),
        ),
        migrations.AddConstraint(
            model_name="measureevent",
            constraint=models.UniqueConstraint(
                condition=Q(("kind", "overdue")),
                fields=("measure", "answer_by"),
                name="measure_overdue_once",
            ),
        ),
        migrations.AddConstraint(
            model_name="measureevent",
            constraint=models.CheckConstraint(
                condition=Q(("kind__in", ["received", "answered", "accepted", "returned", "overdue"])),
                name="measure_event_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="measureevent",
            constraint=models.CheckConstraint(
                condition=Q(
                    Q(("answer_by__isnull", False), ("kind__in", ["returned", "overdue"])),
                    Q(
                        Q(("kind__in", ["returned", "overdue"]), _negated=True),
                        ("answer_by__isnull", True),
                    ),
                    _connector="OR",
                ),
                name="measure_event_until",
            ),
        ),
        migrations.AddConstraint(
            model_name="measureevent",
            constraint=models.CheckConstraint(
                condition=Q(("kind", "overdue"), ("seat__isnull", False), _connector="OR"),
                name="measure_event_by",
            ),
        ),
    ]
