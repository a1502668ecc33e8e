"""What was in the register on a day, and what was sent on: for those who tell later how things stood then."""

from datetime import date, timedelta
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, TextField, Value
from django.db.models.fields.json import KeyTextTransform, KeyTransform
from django.db.models.functions import Coalesce, NullIf, TruncDate

from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import SHANGHAI, midnight
from huiyin.matters.models import Assignment, Step
from huiyin.matters.queries import measured


def registered_by(day: date, matter: str) -> Q:
    """Cases whose matter was in the register when a day ended; `matter` names its id in the rows."""
    steps = Step.objects.filter(matter_id=OuterRef(matter), at__lt=midnight(day + timedelta(days=1)))
    return Q(Exists(steps))


def field_of(claim: str) -> Any:
    """The field of the contents that a person confirmed; until then the proposed one; `claim` leads to the claim."""
    proposed = KeyTextTransform("field", KeyTransform("class", f"{claim}proposal"))
    return Coalesce(NullIf(F(f"{claim}field_code"), Value("")), proposed, Value(""), output_field=TextField())


def sent(actor: Actor, since: date, until: date) -> measured.Cases:
    """Claims sent from one unit to another, by the day, with `kind`; counted for the unit that received them."""
    last = midnight(until + timedelta(days=1))
    rows = Assignment.objects.filter(sent_at__gte=midnight(since), sent_at__lt=last)
    told = measured.ordinary(rows, actor, until)
    return (measured.keyed(told, unit="to_unit_id", day=TruncDate("sent_at", tzinfo=SHANGHAI)),)
