"""What was just done in triage and may have been a slip: it is told on the next page, and one key takes it back."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from huiyin.intake import actions as intake
from huiyin.kernel import clock
from huiyin.matters import actions
from huiyin.matters import queries as matters
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.roles import TRIAGE_ROLES
from huiyin.web.desk.triage.queue import address
from huiyin.web.once import perform_once

NAME = "triage-slip"
REASON = "点选有误，经工作人员复核，不是同一件"


@dataclass(frozen=True, kw_only=True)
class Slip:
    """`did` is join or apart: the case of `number` was joined into `other`, or told apart from it."""

    did: str
    claim_id: int
    number: str
    other: str


def remember(request: HttpRequest, slip: Slip) -> None:
    """Keep it for the next page."""
    request.session[NAME] = asdict(slip)


def last_slip(request: HttpRequest) -> Slip | None:
    """What was done on the page before, told once."""
    kept: Mapping[str, Any] | None = request.session.pop(NAME, None)
    return Slip(**kept) if kept else None


@seat_required(*TRIAGE_ROLES)
@require_POST
def undo(request: HttpRequest, claim_id: int) -> HttpResponse:
    """Take it back, and open the case again. Raises as performing does."""
    actor = actor_of(request)

    def act() -> str:
        if "apart" in request.POST:
            sides = [
                matters.case_file(actor, request.POST.get(name, ""), on=clock.today())
                for name in ("number", "other")
            ]
            intake.take_back_telling(sides[0].id, sides[1].id, by=actor, at=clock.now())
        else:
            actions.perform("unjoin", claim_id=claim_id, by=actor, at=clock.now(), values={"reason": REASON})
        messages.success(request, _("已撤销，恢复原样。"))
        return address(claim_id)

    return perform_once(request, act)
