"""The page of one case file (案卷)."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_GET

from huiyin.kernel import clock
from huiyin.kernel.roles import Role
from huiyin.matters import queries as matters
from huiyin.supervision import queries as supervision
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.assist.summary import may_summarise
from huiyin.web.desk.case.after import after
from huiyin.web.desk.case.claims import claims
from huiyin.web.desk.case.files import file_lines
from huiyin.web.desk.case.head import head
from huiyin.web.desk.case.moments import papers, steps
from huiyin.web.desk.case.people import arrivals
from huiyin.web.desk.case.shown import MOST
from huiyin.web.desk.roles import CASE_ROLES
from huiyin.web.parts.pages import page


@seat_required(*CASE_ROLES)
@require_GET
def case(request: HttpRequest, number: str) -> HttpResponse:
    """Show it; a number under which a citizen filed, and which was joined into another, leads there."""
    actor, now = actor_of(request), clock.now()
    on = clock.today()
    found, offered = matters.case_at_hand(actor, number, at=now)
    if found.number != number:
        return HttpResponseRedirect(reverse("desk:case", args=[found.number]))
    is_listed = bool(supervision.listed_among([found.id]))
    followed = after(actor, found, on=on)
    context = {
        "head": head(found, on=on, is_listed=is_listed, is_urged=followed.is_urged),
        "claims": claims(found, offered, on=on, is_listed=is_listed),
        "arrivals": arrivals(found),
        "more_arrivals": len(found.arrivals) > MOST and len(found.arrivals),
        "steps": steps(found),
        "files": file_lines(found),
        "papers": papers(found),
        "more_papers": len(found.papers) > MOST and len(found.papers),
        "after": followed,
        "summarises": may_summarise(found),
        "watches": actor.has(Role.SUPERVISOR),
    }
    return page(request, "desk/case/case.html", context)
