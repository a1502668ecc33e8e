"""Writing orders: the paper, the order, the audit row and the notice of each, all in the caller's transaction."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from functools import partial
from typing import Any

from huiyin.audit.actions import Entry, record_all
from huiyin.catalogue import queries as catalogue
from huiyin.documents import actions as documents
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.matters import queries as matters
from huiyin.matters.queries.asked_help import LABEL
from huiyin.post import actions as post
from huiyin.supervision.models import Order
from huiyin.supervision.queries.issuing import issuing_office
from huiyin.supervision.queries.owed_help import SUBJECT
from huiyin.supervision.rules.grounds import GROUNDS
from huiyin.supervision.rules.owed import Owed
from huiyin.supervision.rules.recommending import feedback_day
from huiyin.supervision.rules.rungs import Rung, answer_day
from huiyin.units import queries as units

_KINDS = {Rung.SUGGESTION: "D-22", Rung.REMINDER: "D-20", Rung.ORDER: "D-21", Rung.FURTHER_ORDER: "D-21"}
_NOTICES = {
    Rung.SUGGESTION: "unit_suggestion",
    Rung.REMINDER: "unit_due",
    Rung.ORDER: "unit_order",
    Rung.FURTHER_ORDER: "unit_order_again",
}
_SEALED_TITLE = "检举控告事项"


def write(
    owed: Sequence[Owed],
    *,
    by: Actor,
    at: datetime,
    office: int | None = None,
    said: Mapping[str, str] | None = None,
) -> list[Order]:
    """Write orders; papers of one office and kind are numbered together, in the order given.

    The office is the one that wrote before, or the one around each unit, unless another writes. `said` are words of
    a person for the paper of an order: to_do, advice; of a suggestion: facts, ground_basis, proposal. They stand for
    those that are owed with it. Raises what issuing raises.
    """
    together: defaultdict[tuple[int, str], list[Owed]] = defaultdict(list)
    for one in owed:
        writes = (
            office or one.office_id or issuing_office(one.unit_id, restricted=one.restricted, on=day_of(at))
        )
        together[writes, _KINDS[one.rung]].append(one)
    made: list[Order] = []
    for (writes, kind), listed in together.items():
        made += _of_one_office(writes, kind, listed, by, at, said or {})
    return made


def _of_one_office(
    office: int, kind: str, listed: Sequence[Owed], by: Actor, at: datetime, said: Mapping[str, str]
) -> list[Order]:
    answer_by = _answer_by(kind, day_of(at))
    tell = partial(_contents, contact=contact_of(office), at=at, answer_by=answer_by)
    papers = documents.issue_all(
        kind, unit_id=office, contents=[{**tell(one), **one.said, **said} for one in listed], at=at
    )
    orders = Order.objects.bulk_create(
        Order(
            subject=one.subject,
            ground=one.ground,
            rung=one.rung,
            rule=one.rule,
            due=one.due,
            matter_id=one.matter_id,
            claim_id=one.claim_id,
            unit_id=one.unit_id,
            office_id=office,
            seat_id=by.seat_id,
            document_id=paper.id,
            issued_at=at,
            answer_by=answer_by,
        )
        for one, paper in zip(listed, papers, strict=True)
    )
    record_all([_entry(order) for order in orders], by=by, at=at)
    post.tell_all(list(_notices(orders, listed, at)))
    return orders


def _answer_by(kind: str, on: date) -> date:
    """A suggestion leaves the time of all recommendations for its answer (T-19), an order less."""
    watch = catalogue.profile().watch
    if kind == _KINDS[Rung.SUGGESTION]:
        return feedback_day(on, catalogue.calendar(), days=watch.feedback_days)
    return answer_day(on, catalogue.calendar(), days=watch.answer_days)


def _entry(order: Order) -> Entry:
    return Entry(f"order:{order.pk}", "order.issued", {"rung": int(order.rung), "ground": order.ground})


def _notices(orders: Iterable[Order], listed: Iterable[Owed], at: datetime) -> Iterable[Any]:
    for order, one in zip(orders, listed, strict=True):
        until = one.due if one.rung is Rung.REMINDER else order.answer_by
        for kind, to in matters.hearers(one.matter_id, one.unit_id, day_of(at), restricted=one.restricted):
            yield post.message_row(
                (kind, to),
                _NOTICES[one.rung],
                {"number": one.number, "until": until},
                key=f"order:{order.pk}:{kind[0]}{to}",
                at=at,
            )


def _contents(one: Owed, *, contact: str, at: datetime, answer_by: date) -> dict[str, Any]:
    common = {
        "unit_name": units.unit(one.unit_id).name,
        "matter_number": one.number,
        "contact": contact,
    }
    if one.rung is Rung.SUGGESTION:
        return common | {"answer_by": answer_by}
    if one.rung is Rung.REMINDER:
        left = (one.due - day_of(at)).days if one.due else 0
        return common | {
            "subject": _SEALED_TITLE if one.restricted else one.title,
            "duty": _duty(one),
            "due": one.due,
            "days_left": f"{left}天" if left else "今天到期",
        }
    return common | _ordered(one, answer_by)


def _duty(one: Owed) -> str:
    """What is owed by a day: the limit, or a helper's answer; empty where there is no day."""
    if one.subject.startswith(SUBJECT):
        return LABEL
    return catalogue.limit_label(one.rule) if one.rule else ""


def _ordered(one: Owed, answer_by: date) -> dict[str, Any]:
    ground = GROUNDS[one.ground]
    duty = _duty(one)
    limit = f"“{duty}”的期限已于{one.due}届满。" if duty else ""
    return {
        "ground": f"{_before(one)}{ground.label}。{limit}",
        "ground_basis": ground.basis,
        "to_do": ground.to_do,
        "by_when": answer_by,
    }


def _before(one: Owed) -> str:
    """Which paper went before and met with silence."""
    if one.rung is Rung.FURTHER_ORDER:
        return "前次督办函逾期未反馈。"
    return "前次工作建议逾期未反馈采纳情况。" if one.subject.startswith("finding:") else ""


def contact_of(office: int) -> str:
    """The name of an office with its published telephone."""
    published = units.contacts([office]).get(office)
    name = units.unit(office).name
    return f"{name} {published.telephone}" if published and published.telephone else name
