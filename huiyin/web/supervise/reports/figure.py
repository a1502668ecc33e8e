"""The claims behind a number of a report."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from huiyin.analysis.queries import reports
from huiyin.analysis.queries.look_backs import effects_of
from huiyin.kernel import clock
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotFound
from huiyin.supervision.queries import recommendations as advice
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.recommendations.lines import lines
from huiyin.web.parts.pages import page
from huiyin.web.supervise.behind import behind_number
from huiyin.web.supervise.reports.listed import READERS


@seat_required(*READERS)
@require_GET
def figure(request: HttpRequest, report_id: int, key: str) -> HttpResponse:
    """Show them as far as the seat may see them. Raises NotFound for a number that there is not."""
    actor, on = actor_of(request), clock.today()
    view = reports.report(actor, report_id)
    if key not in view.figures:
        raise NotFound(_("报告中没有这个数。请从报告页面打开。"), code="report.figure")
    found = reports.checked(view.row, key, on=on)
    asked, one = found.figure.asked, reports.REPORTED[found.figure.asked.code]
    advised = reports.advised_behind(view.row, key)
    context = {
        "view": view,
        "found": found,
        "label": one.label,
        "law": one.law,
        "span": reports.days_words(asked.first, asked.last),
        "group": reports.group_words(found.figure),
        "meaning": reports.meaning(found.figure),
        **(
            _claims(request, reports.behind(view.row, key))
            if advised is None
            else _advice(actor, advised, on)
        ),
    }
    return page(request, "supervise/reports/figure.html", context)


def _claims(request: HttpRequest, ids: Sequence[int]) -> dict[str, Any]:
    """The claims behind a number, as far as the seat may see them."""
    seen = behind_number(request, ids)
    return {"count": len(ids), "hidden": len(ids) - seen["total"], **seen}


def _advice(actor: Actor, ids: tuple[int, ...], on: date) -> dict[str, Any]:
    """The recommendations behind a number; those on duty are confided, and seen by few."""
    found = advice.all_recommendations(actor, advice.AdviceFilter(among=ids), on=on, most=len(ids))
    effects = effects_of(actor, list(ids), on=on)
    return {
        "advised": True,
        "count": len(ids),
        "hidden": len(ids) - len(found),
        "lines": lines(found, effects),
    }
