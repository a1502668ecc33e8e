"""From a number to its case file."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_GET

from huiyin.kernel import clock
from huiyin.kernel.numbers import tidy_number
from huiyin.matters import queries as matters
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.roles import CASE_ROLES


@seat_required(*CASE_ROLES)
@require_GET
def find(request: HttpRequest) -> HttpResponse:
    """Open the case file of a number as it was typed. Raises Refused or NotFound with what to do."""
    number = tidy_number(request.GET.get("number", ""))
    found = matters.case_file(actor_of(request), number, on=clock.today())
    return HttpResponseRedirect(reverse("desk:case", args=[found.number]))
