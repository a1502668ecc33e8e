"""The three recommendations: who owes an answer, what was adopted, and the rate of it."""

from django.http import HttpRequest, HttpResponse
from django.utils.http import urlencode
from django.views.decorators.http import require_GET

from huiyin.analysis.queries.advice import adoption_rate
from huiyin.analysis.queries.look_backs import effects_of
from huiyin.catalogue import queries as catalogue
from huiyin.kernel import clock
from huiyin.kernel.roles import Role
from huiyin.supervision.queries import recommendations as advice
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.recommendations.lines import SIDE_LABELS, TAB_LABELS, lines
from huiyin.web.desk.work.rows import tabs
from huiyin.web.parts.pages import page
from huiyin.web.parts.paging import Pages, page_number
from huiyin.web.supervise.recommendations.asked import asked_for


@seat_required(Role.SUPERVISOR, Role.LEADER)
@require_GET
def listed(request: HttpRequest) -> HttpResponse:
    """Show them, the newest first, with the number of each tab under the same filter."""
    actor, asked = actor_of(request), asked_for(request.GET)
    number = page_number(request.GET.get("page"))
    found = advice.recommendations(actor, asked.wanted, on=clock.today(), page=number)
    effects = effects_of(actor, [one.id for one in found.rows if one.order_id is None], on=clock.today())
    context = {
        "tabs": tabs(TAB_LABELS.items(), found.counts, asked.wanted.tab),
        "sides": tabs(SIDE_LABELS.items(), {}, asked.wanted.side),
        "label": TAB_LABELS[asked.wanted.tab],
        "tab": asked.wanted.tab,
        "lines": lines(found.rows, effects),
        "pages": Pages(found.page, advice.PAGE_OF_ADVICE, found.total),
        "kept": urlencode(asked.kept),
        "filter": asked.kept,
        "answered": found.counts["answered"],
        "adopted": found.counts["adopted"],
        "rate": adoption_rate(found.counts),
        "enough": catalogue.profile().watch.enough,
        "writes": actor.has(Role.SUPERVISOR),
    }
    return page(request, "supervise/recommendations/listed.html", context, form=asked.form)
