"""The check page, and the act itself: filing. The same draft sent twice leads to the same receipt."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from huiyin.intake import actions as intake
from huiyin.kernel import clock
from huiyin.kernel.errors import HuiyinError, Refused
from huiyin.web import actor as actors
from huiyin.web.access import personal_page
from huiyin.web.actor import actor_of
from huiyin.web.limits import Allowance, Wait, source_of, spend
from huiyin.web.parts.forms import HouseForm
from huiyin.web.public.filing import steps
from huiyin.web.public.filing.answers import parts
from huiyin.web.public.filing.draft import Draft
from huiyin.web.public.filing.keeping import draft_of, drop
from huiyin.web.public.filing.show import show, too_early
from huiyin.web.public.filing.submission import submission

FILINGS = Allowance("filing.source", times=200, seconds=3600)


@personal_page
@require_http_methods(["GET", "POST"])
def check(request: HttpRequest) -> HttpResponse:
    """Show all answers; on sending, register them and lead to the receipt."""
    draft = draft_of(request) or Draft.new()
    early = too_early(request, steps.CHECK, draft)
    if early is not None:
        return early
    if request.method == "GET":
        return _show(request, draft)
    try:
        spend(FILINGS, source_of(request), at=clock.now())
        filed = intake.file(submission(draft), by=actor_of(request), at=clock.now())
    except (Refused, Wait) as refusal:
        return _show(request, draft, refusal)
    drop(request)
    request.session.cycle_key()
    actors.prove(request, filed.arrival_id)
    return HttpResponseRedirect(reverse("public:receipt"))


def _show(request: HttpRequest, draft: Draft, refusal: HuiyinError | None = None) -> HttpResponse:
    form = HouseForm(request.POST if refusal else None)
    if refusal:
        form.is_valid()
        form.refuse(refusal)
    answer = show(request, steps.CHECK, draft, form, parts=parts(draft))
    if isinstance(refusal, Wait):
        answer.status_code = refusal.status
        answer.headers["Retry-After"] = str(refusal.seconds)
    return answer
