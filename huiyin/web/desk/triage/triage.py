"""The triage page: left the voice, right the proposals; the next case opens itself (U27, U28)."""

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from huiyin.kernel import clock
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import Conflict, Refused
from huiyin.matters import queries as matters
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.case.claims import claims
from huiyin.web.desk.case.head import head
from huiyin.web.desk.case.people import arrivals
from huiyin.web.desk.case.shown import MOST
from huiyin.web.desk.names import place_name
from huiyin.web.desk.roles import TRIAGE_ROLES
from huiyin.web.desk.triage.alike import twins
from huiyin.web.desk.triage.decide import decide
from huiyin.web.desk.triage.form import ease, said, steps_to_take, triage_form, triage_values
from huiyin.web.desk.triage.queue import Queue, address, queue
from huiyin.web.desk.triage.slips import last_slip
from huiyin.web.once import perform_once, sent_before
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.pages import form_of, page
from huiyin.web.parts.paging import page_number


@seat_required(*TRIAGE_ROLES)
@require_http_methods(["GET", "POST"])
def triage(request: HttpRequest, claim_id: int | None = None) -> HttpResponse:
    """Show one claim, or confirm its class and send it on."""
    answered = sent_before(request) if request.method == "POST" else None
    if answered is not None:
        return answered
    actor, on = actor_of(request), clock.today()
    line = queue(actor, claim_id, on=on)
    if line.row is None:
        return page(request, "desk/triage/empty.html", {"slip": last_slip(request)})
    if claim_id is not None and line.row.claim_id != claim_id:
        messages.info(request, _("这一诉求已经分流，为您打开下一件。"))
        return HttpResponseRedirect(address(None))
    return _work(request, actor, line, line.row)


def _work(request: HttpRequest, actor: Actor, line: Queue, row: matters.WorkRow) -> HttpResponse:
    on = clock.today()
    case, offered = matters.case_at_hand(actor, row.number, at=clock.now())
    claim = next(one for one in case.claims if one.id == row.claim_id)
    offers = offered[claim.id]
    kind = triage_form(offers, claim, on=on)
    form = form_of(request, kind, initial=_initial(case, offers, claim, on)) if kind else None
    changed = False
    if form is not None:
        ease(form, offers)
    if form is not None and form.is_bound and form.is_valid():
        try:
            return _send(request, actor, line, case, offers, claim, form)
        except (Refused, Conflict) as refusal:
            form.refuse(refusal)
            changed = isinstance(refusal, Conflict)
    return _show(request, actor, line, case, claim, offers, form, changed=changed)


def _initial(
    case: matters.CaseFile, offers: tuple[matters.Offer, ...], claim: matters.ClaimView, on: date
) -> dict[str, Any]:
    return triage_values(offers, claim, on=on) | {"place": place_name(case.place_id)}


def _send(
    request: HttpRequest,
    actor: Actor,
    line: Queue,
    case: matters.CaseFile,
    offers: tuple[matters.Offer, ...],
    claim: matters.ClaimView,
    form: HouseForm,
) -> HttpResponse:
    values = said(form)
    version = page_number(request.POST.get("version")) if request.POST.get("version") else None

    def act() -> str:
        verbs = steps_to_take(offers, claim, values)
        decide(verbs, claim.id, values, version=version, by=actor, at=clock.now())
        labels = "、".join(offer.label for verb in verbs for offer in offers if offer.verb == verb)
        words = {"number": case.number, "labels": labels}
        messages.success(request, _("%(number)s已办理：%(labels)s。") % words)
        return address(line.after_id)

    return perform_once(request, act)


def _show(
    request: HttpRequest,
    actor: Actor,
    line: Queue,
    case: matters.CaseFile,
    claim: matters.ClaimView,
    offers: tuple[matters.Offer, ...],
    form: HouseForm | None,
    *,
    changed: bool,
) -> HttpResponse:
    on = clock.today()
    if form is not None and "unit" in form.fields:
        form.fields["unit"].widget.attrs["data-press"] = "t"
    context = {
        "queue": line,
        "head": head(case, on=on),
        "arrivals": arrivals(case),
        "more_arrivals": len(case.arrivals) > MOST and len(case.arrivals),
        "several": len(case.claims) > 1,
        "claim": next(one for one in claims(case, {claim.id: offers}, on=on) if one.id == claim.id),
        "verbs": {offer.verb for offer in offers},
        "twins": twins(actor, case, claim.text, on=on),
        "slip": last_slip(request),
    }
    return page(request, "desk/triage/triage.html", context, form=form, status=409 if changed else None)
