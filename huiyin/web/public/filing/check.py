"""The check page, and the act itself: filing. The same draft sent twice leads to the same receipt."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from huiyin.accounts.actions import Allowance
from huiyin.attachments.actions import Handed
from huiyin.attachments.queries import held
from huiyin.intake import actions as intake
from huiyin.kernel import clock
from huiyin.kernel.errors import HuiyinError, Refused
from huiyin.matters.queries import EVENT_DAY, RunningLimit, limits_of_text
from huiyin.web import actor as actors
from huiyin.web.access import personal_page
from huiyin.web.actor import actor_of
from huiyin.web.limits import Wait, source_of, spend
from huiyin.web.parts.attach.holding import FILING, holder
from huiyin.web.parts.course_cards import warnings
from huiyin.web.parts.forms import HouseForm
from huiyin.web.public.filing import steps
from huiyin.web.public.filing.answers import parts
from huiyin.web.public.filing.draft import Draft
from huiyin.web.public.filing.forms.check import EventDayForm
from huiyin.web.public.filing.keeping import draft_of, drop
from huiyin.web.public.filing.show import show, too_early
from huiyin.web.public.filing.submission import submission

FILES = "attached"
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
    form = _form(request.POST, draft)
    if not form.is_valid():
        return _show(request, draft, form=form)
    try:
        spend(FILINGS, source_of(request), at=clock.now())
        filed = intake.file(
            submission(draft, form.cleaned_data.get(EVENT_DAY), files=_shown(request, draft)),
            by=actor_of(request),
            at=clock.now(),
        )
    except (Refused, Wait) as refusal:
        return _show(request, draft, refusal, form=form)
    drop(request)
    request.session.cycle_key()
    actors.prove(request, filed.arrival_id)
    return HttpResponseRedirect(reverse("public:receipt"))


def _shown(request: HttpRequest, draft: Draft) -> Handed:
    """The files that stood on the page when it was sent; looking for others would cost each filing a statement."""
    references = tuple(request.POST.get(FILES, "").split())
    return Handed(holder(FILING, draft.key), references)


def _limits(draft: Draft) -> tuple[RunningLimit, ...]:
    return limits_of_text(draft.text, draft.claim_class, on=clock.today())


def _form(sent: QueryDict | None, draft: Draft) -> HouseForm:
    """The day is asked where the text speaks of a procedure with limits of its own; else nothing is.

    What was sent says by itself whether it was asked, so that filing need not look for procedures again.
    """
    asked = EVENT_DAY in sent if sent is not None else bool(_limits(draft))
    return EventDayForm(sent) if asked else HouseForm(sent)


def _show(
    request: HttpRequest,
    draft: Draft,
    refusal: HuiyinError | None = None,
    *,
    form: HouseForm | None = None,
) -> HttpResponse:
    form = form or _form(None, draft)
    if refusal:
        form.refuse(refusal)
    beside = warnings(_limits(draft), on=clock.today())
    files = held(holder(FILING, draft.key))
    told = {"parts": parts(draft, files), "warnings": beside, "files": files}
    answer = show(request, steps.CHECK, draft, form, **told)
    if isinstance(refusal, Wait):
        answer.status_code = refusal.status
        answer.headers["Retry-After"] = str(refusal.seconds)
    return answer
