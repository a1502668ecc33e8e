"""The form page of one action on one claim (U36, U38). It works without scripts."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from huiyin.kernel import clock
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import Conflict, NotFound, Refused
from huiyin.matters import queries as matters
from huiyin.supervision import queries as supervision
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.act.ask import action_form, proposed_values
from huiyin.web.desk.act.done import sentence
from huiyin.web.desk.act.findings import LOOKED, FindingLine, finding_lines
from huiyin.web.desk.act.grounds import grounds
from huiyin.web.desk.act.trial import Sending, Trial, attempt, carry_out
from huiyin.web.desk.assist.draft import may_draft
from huiyin.web.desk.case.doing import doing
from huiyin.web.desk.case.proposal import proposal
from huiyin.web.desk.dues import due_line
from huiyin.web.desk.roles import CASE_ROLES
from huiyin.web.desk.triage.queue import address
from huiyin.web.once import perform_once, sent_before
from huiyin.web.parts.attach.field import shelve
from huiyin.web.parts.attach.holding import owner_of
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.pages import form_of, page
from huiyin.web.parts.paging import page_number

SORTING = {"claim_class", "unit"}
"""Fields to which the proposal of the system is an answer."""
COPIED = 10


@seat_required(*CASE_ROLES)
@require_http_methods(["GET", "POST"])
def act(request: HttpRequest, claim_id: int, verb: str) -> HttpResponse:
    """Show the form, show what sending it would do, or do it and go back to the case file."""
    answered = sent_before(request) if request.method == "POST" else None
    if answered is not None:
        return answered
    actor, on = actor_of(request), clock.today()
    case = matters.case_file(actor, matters.number_of(actor, claim_id, on=on), on=on)
    claim = next(one for one in case.claims if one.id == claim_id)
    offer = _offer(request, actor, claim_id, verb)
    form = form_of(request, action_form(offer, claim, on=on), initial=proposed_values(offer, claim, on=on))
    shelf = shelve(request, form, owner_of(actor))
    if request.method == "GET" or not form.is_valid() or (shelf and shelf.touched):
        return _show(request, case, offer, form)
    sending = Sending(
        verb=verb,
        claim_id=claim_id,
        values=form.cleaned_data,
        version=_version(request),
        copied=_copied(request),
    )
    previews, looked = "preview" in request.POST, LOOKED in request.POST
    found = finding_lines(form, offer, claim, on=on) if previews or not looked else ()
    try:
        if previews or any(one.must for one in found):
            trial = attempt(sending, case.number, by=actor, at=clock.now(), on=on)
            return _show(request, case, offer, form, trial, found)
        return perform_once(request, lambda: _perform(request, actor, case, sending, offer.label))
    except (Refused, Conflict) as refusal:
        form.refuse(refusal)
        return _show(request, case, offer, form, changed=isinstance(refusal, Conflict))


def _offer(request: HttpRequest, actor: Actor, claim_id: int, verb: str) -> matters.Offer:
    """The offer; a form that was sent meanwhile out of date says so, and the page that says it shows the text again."""
    try:
        return matters.offer(actor, claim_id, verb, at=clock.now())
    except NotFound as gone:
        if request.method == "GET":
            raise
        raise Conflict(
            _("此件刚刚已被更新，现在不能再办理这一事项。请返回案卷查看最新情况。"), code=gone.code
        ) from gone


def _version(request: HttpRequest) -> int | None:
    return page_number(request.POST.get("version")) if request.POST.get("version") else None


def _copied(request: HttpRequest) -> tuple[str, ...]:
    """The matters whose words the page has put into the form; more than are shown beside it nobody copies from."""
    return tuple(dict.fromkeys(request.POST.getlist("copied_from")))[:COPIED]


def _perform(request: HttpRequest, actor: Actor, case: matters.CaseFile, sending: Sending, label: str) -> str:
    carry_out(sending, by=actor, at=clock.now())
    messages.success(request, sentence(actor, case, sending.claim_id, label, on=clock.today()))
    if request.GET.get("from") == "triage":
        return address(sending.claim_id)
    return address_after(actor, case, claim_id=sending.claim_id)


def address_after(actor: Actor, case: matters.CaseFile, *, claim_id: int) -> str:
    """Back to the case, or to the work list where the case has gone out of this seat's sight."""
    if not matters.may_see(actor, case.id, clock.today()):
        return reverse("desk:inbox")
    return f"{reverse('desk:case', args=[case.number])}#claim-{claim_id}"


def _show(
    request: HttpRequest,
    case: matters.CaseFile,
    offer: matters.Offer,
    form: HouseForm,
    trial: Trial | None = None,
    found: tuple[FindingLine, ...] = (),
    *,
    changed: bool = False,
) -> HttpResponse:
    """The page; after somebody else's change it carries the new version, so that a second sending is a decision."""
    claim = next(one for one in case.claims if one.id == offer.claim_id)
    is_listed = bool(supervision.listed_among([case.id]))
    context = {
        "number": case.number,
        "title": case.title,
        "version": case.version if changed else (_version(request) or case.version),
        "claim": claim,
        "several": len(case.claims) > 1,
        "offer": offer,
        "doing": doing(offer),
        "grounds": grounds(offer.basis),
        "proposal": proposal(claim.proposal),
        "sorts": not SORTING.isdisjoint(form.fields),
        "dues": [due_line(due, is_listed=is_listed) for due in claim.dues],
        "trial": trial,
        "findings": found,
        "looked": LOOKED if found else "",
        "copied": _copied(request),
        "drafts": may_draft(case, offer),
    }
    return page(request, "desk/act/act.html", context, form=form, status=409 if changed else None)
