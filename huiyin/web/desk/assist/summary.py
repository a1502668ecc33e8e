"""摘要: what a case is about and how far it is, asked for by a press of a button."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from huiyin.assist import actions as assist
from huiyin.assist import queries as assisting
from huiyin.kernel import clock
from huiyin.matters import queries as matters
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.assist.proposing import show
from huiyin.web.desk.roles import CASE_ROLES


@seat_required(*CASE_ROLES)
@require_POST
def summary(request: HttpRequest, number: str) -> HttpResponse:
    """The box. Raises NotFound."""
    actor = actor_of(request)
    back = reverse("desk:case", args=[number])
    return show(
        request,
        lambda: assist.summarise(number, by=actor, at=clock.now()),
        title=_("摘要"),
        back=back,
    )


def may_summarise(case: matters.CaseFile) -> bool:
    """Whether the button stands on the page of a case."""
    return assisting.is_on(assisting.Task.SUMMARY) and not (case.restricted or case.keep_secret)
