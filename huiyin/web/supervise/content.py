"""Participation and satisfaction by body and month (JZ-31, E-8), in the order of the tree; each number has its list."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from huiyin.catalogue import queries as catalogue
from huiyin.evaluation import queries as evaluation
from huiyin.kernel import clock
from huiyin.kernel.errors import NotFound
from huiyin.kernel.roles import Role
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.names import unit_name
from huiyin.web.parts.pages import page
from huiyin.web.parts.show import Number
from huiyin.web.supervise.behind import behind_number
from huiyin.web.supervise.folded import Area, by_body
from huiyin.web.supervise.month import Month, month_asked


@dataclass(frozen=True, kw_only=True)
class Line:
    """One body, or the sum of several: the numbers with their lists, and the two shares made of them."""

    name: str
    numbers: tuple[Number, ...]
    participation: str
    percent: str


@seat_required(Role.SUPERVISOR, Role.LEADER)
@require_GET
def content(request: HttpRequest) -> HttpResponse:
    """Show the bodies whose answers have reached citizens in the month."""
    month = month_asked(request)
    found = evaluation.by_unit(actor_of(request), since=month.first, until=month.last)
    context = {
        "areas": _areas(found, month),
        "total": _line(_("合计"), list(found.values()), month),
        "month": month,
        "next": month.after if month.after.first <= clock.today() else None,
        "at": clock.now(),
    }
    return page(request, "supervise/content.html", context)


@seat_required(Role.SUPERVISOR, Role.LEADER)
@require_GET
def behind(request: HttpRequest, key: str, unit_id: int | None = None) -> HttpResponse:
    """Show the claims behind a number, one for each citizen. Raises NotFound for a number that there is not."""
    label = dict(evaluation.COUNTED).get(key)
    if label is None:
        raise NotFound(_("没有这个清单。请从满意度页面打开。"), code="standing.unknown")
    month, actor = month_asked(request), actor_of(request)
    ids = evaluation.claims_behind(actor, key, since=month.first, until=month.last, unit_id=unit_id)
    context = {
        "label": label,
        "unit": unit_name(unit_id),
        "month": month,
        **behind_number(request, ids),
    }
    return page(request, "supervise/content_listed.html", context)


def _areas(found: Mapping[int, "evaluation.Satisfaction"], month: Month) -> tuple[Area[Line], ...]:
    def line(name: str, of: Sequence[int], unit_id: int | None) -> Line:
        return _line(name, [found[one] for one in of], month, unit_id)

    return tuple(by_body(found, line))


def _line(
    name: str, found: list["evaluation.Satisfaction"], month: Month, unit_id: int | None = None
) -> Line:
    whole = evaluation.Satisfaction(
        answered=sum(one.answered for one in found),
        given=sum(one.given for one in found),
        satisfied=sum(one.satisfied for one in found),
    )
    return Line(
        name=name,
        numbers=tuple(
            Number(key=key, label=label, count=getattr(whole, key), url=_address(key, month, unit_id))
            for key, label in evaluation.COUNTED
        ),
        participation=_share(whole.participation, whole.answered),
        percent=_share(whole.percent, whole.given),
    )


def _share(percent: object, cases: int) -> str:
    """The share; of few cases only that they are too few, of none there is nothing to have a share of."""
    if percent is None:
        return _("无事项")
    if cases < catalogue.profile().watch.enough:
        return _("样本不足（%(n)s件）") % {"n": cases}
    return f"{percent}%"


def _address(key: str, month: Month, unit_id: int | None) -> str:
    name, given = ("content_all", [key]) if unit_id is None else ("content_unit", [key, unit_id])
    return f"{reverse(f'supervise:{name}', args=given)}?month={month.key}"
