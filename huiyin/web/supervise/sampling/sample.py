"""One sample: how it was drawn, how its calls stand, what was answered; and drawing it again to compare."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from huiyin.inspection import queries as inspection
from huiyin.kernel import clock
from huiyin.kernel.roles import Role
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.names import unit_name
from huiyin.web.parts.pages import page
from huiyin.web.parts.paging import pages
from huiyin.web.supervise.sampling import members, words

PAGE = 50


@seat_required(Role.SUPERVISOR, Role.LEADER)
@require_GET
def sample(request: HttpRequest, sample_id: int) -> HttpResponse:
    """Show it; the members behind a number where one is asked for. Raises NotFound."""
    actor = actor_of(request)
    line, found = inspection.sample(actor, sample_id, on=clock.today())
    label, listed = members.chosen(found, request.GET.get("show", ""))
    leaf = pages(request.GET.get("page"), total=len(listed), size=PAGE)
    context = {
        "line": line,
        "office": unit_name(line.sample.office_id),
        "frame": words.frame_words(line),
        "asked": words.asked_words(line),
        "left_out": words.left_out_words(line),
        "numbers": words.standings(line),
        "base": words.base_words(line, found),
        "response": words.percent(line.results.response, enough=line.results.whole > 0),
        "between": words.interval(line.results.response, enough=line.results.whole > 0),
        "answers": tuple(words.answer_lines(line)),
        "again": inspection.redraw(sample_id) if "check" in request.GET else None,
        "advises": actor.has(Role.SUPERVISOR),
        "label": label,
        "rows": members.rows(listed[leaf.offset : leaf.offset + PAGE]),
        "total": len(listed),
        "pages": leaf,
    }
    return page(request, "supervise/sampling/sample.html", context)
