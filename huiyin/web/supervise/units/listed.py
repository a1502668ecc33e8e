"""The orders, or the findings, behind a number of the list of units."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from huiyin.kernel import clock
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotFound
from huiyin.kernel.roles import Role
from huiyin.supervision import queries as supervision
from huiyin.units import queries as units
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.orders.orders import rows as order_rows
from huiyin.web.parts.pages import page
from huiyin.web.parts.paging import Pages, page_number
from huiyin.web.supervise.findings.findings import rows as finding_rows

LABELS: dict[supervision.Undone, Any] = {
    "late": gettext_lazy("督办逾期未反馈"),
    "further": gettext_lazy("再次督办逾期未反馈"),
    "findings": gettext_lazy("业务规范问题"),
}


@seat_required(Role.SUPERVISOR, Role.LEADER)
@require_GET
def listed(request: HttpRequest, unit_id: int, key: str) -> HttpResponse:
    """Show them. Raises NotFound for a list or a unit that there is not."""
    what = next((one for one in LABELS if one == key), None)
    if what is None:
        raise NotFound(_("没有这个清单。请从单位督导页面打开。"), code="unit.no_list")
    name = units.unit(unit_id).name
    found = _found(actor_of(request), unit_id, what, page_number(request.GET.get("page")))
    return page(request, "supervise/units/listed.html", {"label": LABELS[what], "name": name, **found})


def _found(actor: Actor, unit_id: int, what: supervision.Undone, number: int) -> dict[str, Any]:
    on = clock.today()
    among = supervision.left_undone(actor, unit_id, what, on=on)
    if what == "findings":
        asked = supervision.FindingFilter(among=among)
        seen = supervision.findings(actor, asked, on=on, page=number)
        pages = Pages(seen.page, supervision.PAGE_OF_FINDINGS, seen.total)
        return {"rows": finding_rows(seen.rows), "pages": pages, "faults": True}
    orders = supervision.orders(actor, on=on, among=among, page=number)
    pages = Pages(orders.page, supervision.PAGE, orders.total)
    return {"rows": order_rows(orders.rows), "pages": pages, "faults": False}
