"""This voice repeats another: joined into it, or linked with it (U29)."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from huiyin.kernel import clock
from huiyin.matters import actions
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.roles import TRIAGE_ROLES
from huiyin.web.desk.triage.queue import address, queue
from huiyin.web.once import perform_once

REASON = "系统提示相近，经工作人员比对，反映同一问题"


@seat_required(*TRIAGE_ROLES)
@require_POST
def same(request: HttpRequest, claim_id: int) -> HttpResponse:
    """Join or link, and open the next case; after linking the claim itself still waits. Raises as performing does."""
    actor, number = actor_of(request), request.POST.get("number", "")
    line = queue(actor, claim_id, on=clock.today())

    def act() -> str:
        joins = "join" in request.POST
        values = {"number": number, "reason": REASON} | ({} if joins else {"kind": "related"})
        verb = "join" if joins else "link_repeat"
        actions.perform(verb, claim_id=claim_id, by=actor, at=clock.now(), values=values)
        words = _("已并入%(number)s。") if joins else _("已与%(number)s关联。")
        messages.success(request, words % {"number": number})
        return address(line.after_id if joins else claim_id)

    return perform_once(request, act)
