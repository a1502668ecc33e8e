"""What was in the register on a day, and what was sent on: for those who tell later how things stood then."""

from datetime import date, datetime, timedelta
from typing import Any

from django.db.models import (
    BooleanField,
    Exists,
    ExpressionWrapper,
    F,
    OuterRef,
    Q,
    Subquery,
    TextField,
    Value,
)
from django.db.models.fields.json import KeyTextTransform, KeyTransform
from django.db.models.functions import Coalesce, NullIf, TruncDate

from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import SHANGHAI, midnight
from huiyin.matters.models import Assignment, Clock, Execution, Link, Step
from huiyin.matters.queries import measured
from huiyin.matters.states import OPEN


def registered_by(day: date, matter: str) -> Q:
    """Cases whose matter was in the register when a day ended; `matter` names its id in the rows."""
    steps = Step.objects.filter(matter_id=OuterRef(matter), at__lt=_end(day))
    return Q(Exists(steps))


def field_of(claim: str) -> Any:
    """The field of the contents that a person confirmed; until then the proposed one; `claim` leads to the claim."""
    proposed = KeyTextTransform("field", KeyTransform("class", f"{claim}proposal"))
    return Coalesce(NullIf(F(f"{claim}field_code"), Value("")), proposed, Value(""), output_field=TextField())


def sent(actor: Actor, since: date, until: date) -> measured.Cases:
    """Claims sent from one unit to another, by the day, with `kind`; counted for the unit that received them."""
    rows = Assignment.objects.filter(sent_at__gte=midnight(since), sent_at__lt=_end(until))
    told = measured.ordinary(rows, actor, until)
    return (measured.keyed(told, unit="to_unit_id", day=TruncDate("sent_at", tzinfo=SHANGHAI)),)


def received(actor: Actor, since: date, until: date, *, known: date) -> measured.Cases:
    """As `measured.received`; `closed_then` where nobody owed the next move when the day `known` ended."""
    steps = Step.objects.filter(claim_id=OuterRef("pk"), at__lt=_end(known)).exclude(to_state="")
    state = Subquery(steps.order_by("-pk").values("to_state")[:1])
    closed = _says(Q(state_then__isnull=False) & ~Q(state_then__in=OPEN))
    rows = measured.received(actor, since, until)
    return tuple(part.annotate(state_then=state).annotate(closed_then=closed) for part in rows)


def handled(actor: Actor, since: date, until: date, *, known: date) -> measured.Cases:
    """As `measured.handled`; `repeated_then` and `again_then` by what had come when the day `known` ended."""
    end = _end(known)
    links = Link.objects.filter(other_id=OuterRef("claim__matter_id"), kind="repeat", made_at__lt=end)
    repeat = Exists(links.filter(Q(ended_at__isnull=True) | Q(ended_at__gte=end)))
    review = Exists(Clock.objects.filter(claim_id=OuterRef("claim_id"), rule="T-09", started_on__lte=known))
    told = {"repeated_then": _says(Q(repeat)), "again_then": _says(Q(repeat) | Q(review))}
    return tuple(part.annotate(**told) for part in measured.handled(actor, since, until))


def promised(actor: Actor, since: date, until: date, *, known: date) -> measured.Cases:
    """As `measured.executions`; `done_then` where it had been entered as done when the day `known` ended."""
    rows = Execution.objects.filter(opened_at__gte=midnight(since), opened_at__lt=_end(until))
    done = Step.objects.filter(
        claim_id=OuterRef("claim_id"), verb="execute", at__gte=OuterRef("opened_at"), at__lt=_end(known)
    )
    told = measured.ordinary(rows.exclude(replaced_on__lte=known), actor, until)
    told = told.annotate(done_then=_says(Q(Exists(done))))
    return (measured.keyed(told, unit="unit_id", day=TruncDate("opened_at", tzinfo=SHANGHAI)),)


def _says(holds: Q) -> Any:
    return ExpressionWrapper(holds, output_field=BooleanField())


def _end(day: date) -> datetime:
    return midnight(day + timedelta(days=1))
