"""The citizen's own matter: where it stands, who has it, until when, and what one may do."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from huiyin.evaluation import queries as evaluation
from huiyin.inspection import queries as inspection
from huiyin.kernel import clock
from huiyin.kernel.clock import day_of
from huiyin.matters import queries as matters
from huiyin.supervision import queries as supervision
from huiyin.web.access import proved_page
from huiyin.web.actor import actor_of
from huiyin.web.parts.attach.holding import owner_of
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.pages import page
from huiyin.web.public.tracking.cards import card
from huiyin.web.public.tracking.files import own_files
from huiyin.web.public.tracking.verdicts import verdicts


@proved_page(enter="public:track")
@require_GET
def matter(request: HttpRequest) -> HttpResponse:
    """Show it."""
    return show(request)


def show(
    request: HttpRequest, wrong: HouseForm | None = None, *, claim_id: int | None = None
) -> HttpResponse:
    """The page; `wrong` is the evaluation of a claim that has to be corrected."""
    now, actor = clock.now(), actor_of(request)
    on = day_of(now)
    tracked = matters.tracking(actor, on=on)
    offered = matters.offers_for(actor, tracked.matter_id, at=now)
    given = evaluation.evaluations(actor, tracked.matter_id, on=on)
    context = {
        "matter": card(tracked, offered, on=on, urges=supervision.urges_of(tracked)),
        "restricted": tracked.restricted,
        "files": own_files(actor, restricted=tracked.restricted),
        "asked_back": inspection.own_open_call(actor),
        "verdicts": verdicts(tracked, offered, given, owner=owner_of(actor), on=on, wrong={claim_id: wrong}),
    }
    return page(request, "public/tracking/matter.html", context, form=wrong)
