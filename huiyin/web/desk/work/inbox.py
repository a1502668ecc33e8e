"""My work (我的待办): tabs, the most urgent first (U35)."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from huiyin.kernel import clock
from huiyin.matters import queries as matters
from huiyin.matters.queries.lanes import LANE_FILTER
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.roles import CASE_ROLES
from huiyin.web.desk.work.rows import rows, tabs
from huiyin.web.parts.pages import page
from huiyin.web.parts.paging import Pages, page_number


@seat_required(*CASE_ROLES)
@require_GET
def inbox(request: HttpRequest) -> HttpResponse:
    """What this seat's unit owes."""
    keys = {key for key, _label in tabs_of()}
    tab = request.GET.get("tab", "all")
    tab = tab if tab in keys else "all"
    lane = request.GET.get("lane", "")
    lane = lane if lane in dict(LANE_FILTER) else ""
    work = matters.work_list(
        actor_of(request), on=clock.today(), tab=tab, page=page_number(request.GET.get("page")), lane=lane
    )
    context = {
        "tabs": tabs(tabs_of(), work.counts, tab),
        "lane": lane,
        "lanes": [("", _("全部办法")), *LANE_FILTER],
        "tab": next(one for one in tabs(tabs_of(), work.counts, tab) if one.current),
        "rows": rows(work.rows, on=clock.today()),
        "pages": Pages(work.page, 50, work.counts.get(tab, 0)),
    }
    return page(request, "desk/work/inbox.html", context)


def tabs_of() -> tuple[tuple[str, str], ...]:
    """All tabs with their labels: dates first, then the stages of the procedure."""
    stages = [(key, label) for key, label, _states in matters.TABS]
    return (*stages[:1], *matters.EXTRA_TABS[:2], *stages[1:], *matters.EXTRA_TABS[2:])
