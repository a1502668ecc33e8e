"""This voice repeats another: joined into it, linked with it, or found to be another; each can be taken back (U29)."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from huiyin.intake import actions as intake
from huiyin.kernel import clock
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotFound
from huiyin.matters import actions
from huiyin.matters import queries as matters
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.roles import TRIAGE_ROLES
from huiyin.web.desk.triage.alike import twins
from huiyin.web.desk.triage.queue import address, queue
from huiyin.web.desk.triage.slips import Slip, remember
from huiyin.web.once import perform_once

REASON = "系统提示相近，经工作人员比对，反映同一问题"


@seat_required(*TRIAGE_ROLES)
@require_POST
def same(request: HttpRequest, claim_id: int) -> HttpResponse:
    """Join, link or tell apart, and open the next case; after the latter two the claim itself still waits.

    Raises as performing does.
    """
    actor = actor_of(request)
    line = queue(actor, claim_id, on=clock.today())

    def act() -> str:
        if line.row is None or line.row.claim_id != claim_id:
            raise NotFound(_("这一诉求已经分流，请打开下一件。"), code="claim.unknown")
        case = matters.case_file(actor, line.row.number, on=clock.today())
        if "join" in request.POST:
            return _join(request, actor, case, claim_id, line.after_id)
        return (_apart if "apart" in request.POST else _link)(request, actor, case, claim_id)

    return perform_once(request, act)


def _join(
    request: HttpRequest, actor: Actor, case: matters.CaseFile, claim_id: int, after_id: int | None
) -> str:
    number = request.POST.get("number", "")
    values = {"number": number, "reason": REASON}
    actions.perform("join", claim_id=claim_id, by=actor, at=clock.now(), values=values)
    remember(request, Slip(did="join", claim_id=claim_id, number=case.number, other=number))
    return address(after_id)


def _link(request: HttpRequest, actor: Actor, case: matters.CaseFile, claim_id: int) -> str:
    """In the way in which both hang together: a repeat or a backflow of the same petitioner, else related."""
    number = request.POST.get("number", "")
    text = next(one.text for one in case.claims if one.id == claim_id)
    kinds = {one.number: one.link for one in twins(actor, case, text, on=clock.today())}
    values = {"number": number, "reason": REASON, "kind": kinds.get(number, "related")}
    actions.perform("link_repeat", claim_id=claim_id, by=actor, at=clock.now(), values=values)
    messages.success(request, _("已与%(number)s关联。") % {"number": number})
    return address(claim_id)


def _apart(request: HttpRequest, actor: Actor, case: matters.CaseFile, claim_id: int) -> str:
    number = request.POST.get("number", "")
    other = matters.case_file(actor, number, on=clock.today())
    intake.tell_apart(case.id, other.id, by=actor, at=clock.now())
    remember(request, Slip(did="apart", claim_id=claim_id, number=case.number, other=number))
    return address(claim_id)
