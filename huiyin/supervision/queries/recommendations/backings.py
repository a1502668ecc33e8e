"""What a recommendation may rest on, as it stands on a day: a finding, an order, a unit's matters, listed numbers."""

from collections.abc import Sequence
from datetime import date, timedelta

from django.db.models import Exists, OuterRef, QuerySet

from huiyin.catalogue import queries as catalogue
from huiyin.inspection import queries as inspection
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of, midnight
from huiyin.kernel.errors import Refused
from huiyin.matters.queries.scoped import field_and_place, scoped
from huiyin.matters.queries.seen import visible
from huiyin.supervision.models import Finding, Order
from huiyin.supervision.queries.findings import finding
from huiyin.supervision.queries.orders import order
from huiyin.supervision.rules.backing import Backing, Scope
from huiyin.supervision.rules.grounds import GROUNDS, PENALTIES
from huiyin.supervision.rules.procedure import CONFIDED
from huiyin.units import queries as units

MOST_NUMBERS = 200


def ordinary(actor: Actor, on: date, *, since: date, until: date) -> QuerySet:  # type: ignore[type-arg]
    """Ordinary matters in sight that were received on these days; accusations are evidence of nothing here (C-1)."""
    return visible(actor, on).filter(
        restricted=False,
        received_at__gte=midnight(since),
        received_at__lt=midnight(until + timedelta(days=1)),
    )


def in_scope(actor: Actor, scope: Scope, on: date, *, since: date, until: date) -> QuerySet:  # type: ignore[type-arg]
    """The matters in sight that a scope of field, place and unit covers."""
    found = ordinary(actor, on, since=since, until=until)
    around = _around(scope.place_id)
    return scoped(found, field_code=scope.field_code, place_ids=around, unit_id=scope.unit_id)


def backed_by_unit(actor: Actor, scope: Scope, *, since: date, on: date) -> Backing:
    """What a unit holds, in a field or a place where they are named."""
    found = in_scope(actor, scope, on, since=since, until=on)
    return Backing(
        source="unit",
        key=str(scope.unit_id or ""),
        label=scope_label(scope),
        since=since,
        until=on,
        matter_ids=tuple(found.values_list("pk", flat=True)),
        scope=scope,
    )


def backed_by_finding(actor: Actor, finding_id: int, *, since: date, on: date) -> Backing:
    """A fault of procedure, with the unit's other ones of the same rule. Raises NotFound "finding.unknown"."""
    one = finding(actor, finding_id, on=on)
    seen = Exists(visible(actor, on).filter(pk=OuterRef("matter_id"), restricted=False))
    same = Finding.objects.filter(seen, rule=one.rule, unit_id=one.unit_id)
    keys = set(same.filter(seen_on__gte=since, seen_on__lte=on).values_list("matter_id", flat=True))
    own = Finding.objects.values_list("matter_id", flat=True).get(pk=finding_id)
    return Backing(
        source="finding",
        key=str(finding_id),
        label=f"{units.unit(one.unit_id).name}{one.label}",
        since=min(since, one.seen_on),
        until=on,
        matter_ids=tuple(sorted(keys | {own})),
        scope=Scope(unit_id=one.unit_id, field_code=field_and_place(own)[0]),
        basis=one.basis,
        facts=f"{one.label}。{one.said}",
        proposal=one.mend,
        confided=one.rule in CONFIDED,
    )


def backed_by_order(actor: Actor, order_id: int, *, on: date) -> Backing:
    """An order about one matter. Raises NotFound "order.unknown"."""
    one, _events = order(actor, order_id, on=on)
    matter_id = Order.objects.values_list("matter_id", flat=True).get(pk=order_id)
    field_code, place_id = field_and_place(matter_id)
    return Backing(
        source="order",
        key=str(order_id),
        label=one.document_number,
        since=min(one.issued_on, on),
        until=on,
        matter_ids=(matter_id,),
        scope=Scope(unit_id=one.unit_id, field_code=field_code, place_id=place_id),
        basis=next((each.basis for each in GROUNDS.values() if each.label == one.ground), PENALTIES),
        facts=f"{one.ground}。" if one.ground else "",
    )


def backed_by_sample(actor: Actor, sample_id: int, *, on: date) -> Backing:
    """The matters of a sample whose petitioners said that the result is not real. Raises NotFound "sample.unknown"."""
    line, members = inspection.sample(actor, sample_id, on=on)
    found = [one for one in members if one.answer is not None and one.answer.finding]
    bodies = {one.unit_id for one in found}
    return Backing(
        source="sample",
        key=str(sample_id),
        label=f"抽查样本第{sample_id}号，回访{line.results.answered}件中结果不实或者未落实的",
        since=line.sample.since,
        until=line.sample.until,
        matter_ids=tuple(dict.fromkeys(one.matter_id for one in found)),
        scope=Scope(unit_id=bodies.pop() if len(bodies) == 1 else None),
        facts="抽查回访中，信访人反映结果不实或者没有落实。" if found else "",
    )


def backed_by_numbers(actor: Actor, numbers: Sequence[str], *, on: date) -> Backing:
    """Matters that somebody listed. Raises Refused "recommendation.numbers" naming those that are not in sight."""
    wanted = list(dict.fromkeys(numbers))
    if not wanted or len(wanted) > MOST_NUMBERS:
        raise Refused(
            f"请填写作为依据的事项编号，每行一个，最多{MOST_NUMBERS}个。",
            code="recommendation.numbers",
            field="numbers",
        )
    found = visible(actor, on).filter(restricted=False, number__in=wanted)
    known = {number: (key, at) for key, number, at in found.values_list("pk", "number", "received_at")}
    missing = [number for number in wanted if number not in known]
    if missing:
        raise Refused(
            f"没有这些编号的事项，或者不能作为依据：{'、'.join(missing[:3])}。请核对。",
            code="recommendation.numbers",
            field="numbers",
        )
    days = [day_of(at) for _key, at in known.values()]
    return Backing(
        source="matters",
        key="",
        label=wanted[0] if len(wanted) == 1 else f"{wanted[0]}等",
        since=min(days),
        until=max(days),
        matter_ids=tuple(key for key, _at in known.values()),
    )


def scope_label(scope: Scope) -> str:
    """Unit, place and field in words."""
    parts = (
        units.unit(scope.unit_id).name if scope.unit_id else "",
        units.place_label(scope.place_id) if scope.place_id else "",
        catalogue.field_label(scope.field_code) if scope.field_code else "",
    )
    return "，".join(part for part in parts if part)


def _around(place_id: int | None) -> tuple[int, ...]:
    if place_id is None:
        return ()
    return (place_id, *(place.id for place in units.places_under(place_id)))
