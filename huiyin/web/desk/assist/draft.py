"""草拟: the parts of an action's form in the office's own words, proposed beside the fields."""

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
from huiyin.web.parts.say import say


@seat_required(*CASE_ROLES)
@require_POST
def draft(request: HttpRequest, claim_id: int, verb: str) -> HttpResponse:
    """The box with a paragraph for each field. Raises NotFound."""
    actor, now = actor_of(request), clock.now()
    offer = matters.offer(actor, claim_id, verb, at=now)
    typed = {name: str(value) for name, value in request.POST.items()}
    return show(
        request,
        lambda: assist.draft(claim_id, verb, typed, by=actor, at=now),
        title=_("草拟：%(label)s") % {"label": say(offer.label)},
        back=reverse("desk:act", args=[claim_id, verb]),
        labels={field.name: say(field.label) for field in offer.fields},
    )


def may_draft(case: matters.CaseFile, offer: matters.Offer) -> bool:
    """Whether the button stands on the form of an action."""
    open_ = not (case.restricted or case.keep_secret) and assisting.is_on(assisting.Task.DRAFT)
    return open_ and bool(assisting.drafted_fields(offer.verb, offer.fields))
