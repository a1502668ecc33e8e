"""The recommendations that came to the own body, and that it owes an answer to."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from huiyin.kernel import clock
from huiyin.kernel.errors import NotFound
from huiyin.supervision.queries import recommendations as advice
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.recommendations.lines import TAB_LABELS, lines
from huiyin.web.desk.roles import CASE_ROLES
from huiyin.web.desk.work.rows import tabs
from huiyin.web.parts.pages import page
from huiyin.web.parts.paging import Pages, page_number


@seat_required(*CASE_ROLES)
@require_GET
def received(request: HttpRequest) -> HttpResponse:
    """Show them, the newest first."""
    tab = tab_asked(request)
    asked = advice.AdviceFilter(side="received", tab=tab)
    number = page_number(request.GET.get("page"))
    found = advice.recommendations(actor_of(request), asked, on=clock.today(), page=number)
    context = {
        "tabs": tabs(TAB_LABELS.items(), found.counts, tab),
        "label": TAB_LABELS[tab],
        "lines": lines(found.rows),
        "pages": Pages(found.page, advice.PAGE_OF_ADVICE, found.total),
    }
    return page(request, "desk/recommendations/received.html", context)


def tab_asked(request: HttpRequest) -> advice.AdviceTab:
    """The tab asked for; what is open where none is. Raises NotFound for what there is not."""
    wanted = request.GET.get("tab", "open")
    tab = next((one for one in TAB_LABELS if one == wanted), None)
    if tab is None:
        raise NotFound(_("没有这个清单。请从建议书页面打开。"), code="recommendation.no_list")
    return tab
