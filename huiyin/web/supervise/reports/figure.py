"""The claims behind a number of a report."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from huiyin.analysis.queries import reports
from huiyin.analysis.queries.indicators import Indicator
from huiyin.kernel import clock
from huiyin.kernel.errors import NotFound
from huiyin.kernel.roles import Role
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
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
    ids = reports.behind(view.row, key)
    seen = behind_number(request, ids)
    asked, one = found.figure.asked, reports.REPORTED[found.figure.asked.code]
    context = {
        "view": view,
        "found": found,
        "label": one.label,
        "law": one.law,
        "span": reports.days_words(asked.first, asked.last),
        "group": reports.group_words(found.figure),
        "meaning": reports.meaning(found.figure),
        "count": len(ids),
        "advice": _advice(one) if actor.has(Role.SUPERVISOR, Role.LEADER) else "",
        "hidden": len(ids) - seen["total"],
        **seen,
    }
    return page(request, "supervise/reports/figure.html", context)


def _advice(one: Indicator) -> str:
    """Where recommendations are listed; nothing for other numbers."""
    kind = one.whole.where.get("kind")
    return f"{reverse('supervise:recommendations')}?tab=&kind={kind}" if one.source == "advice" else ""
