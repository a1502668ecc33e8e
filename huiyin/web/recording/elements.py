"""提取要素: what a text that is being taken down says of where, when and what is asked for, into empty fields only."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from huiyin.assist import actions as assist
from huiyin.assist import queries as assisting
from huiyin.kernel import clock
from huiyin.kernel.errors import Refused
from huiyin.people import queries as people
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.recording.doors import door
from huiyin.web.recording.roles import GRID_RECORDERS, RECORDERS


@dataclass(frozen=True, kw_only=True)
class Element:
    """One thing that was found; `field` is the field that it may fill, empty where there is none."""

    label: str
    text: str
    field: str = ""


@seat_required(*RECORDERS, *GRID_RECORDERS)
@require_POST
def elements(request: HttpRequest, name: str) -> HttpResponse:
    """The box for what stands in the form right now. Raises NotFound where it is off."""
    door(name)
    actor, typed = actor_of(request), request.POST
    found, why = None, ""
    try:
        found = assist.extract(
            typed.get("text", ""),
            said=_said(typed.dict()),
            claim_class=typed.get("claim_class", ""),
            by=actor,
            at=clock.now(),
        )
    except (assist.Unavailable, Refused) as none:
        why = none.message
    listed = _listed(found.elements) if found else []
    return render(request, "recording/elements.html", {"found": found, "why": why, "listed": listed})


def is_on() -> bool:
    """Whether the button stands on the pages."""
    return assisting.is_on(assisting.Task.EXTRACT)


def _said(typed: dict[str, str]) -> people.PetitionerDraft:
    """The contacts beside the text, as they were typed: they are hidden in it."""
    kept: dict[str, Any] = {name: str(typed.get(name, "")) for name in people.FIELDS}
    return people.PetitionerDraft(kind=str(typed.get("kind") or "person"), **kept)


def _listed(found: assisting.Elements) -> list[Element]:
    every = (
        Element(label=_("详细位置"), text=found.place, field="spot"),
        Element(label=_("请求事项"), text="\n".join(found.requests), field="claims"),
        Element(label=_("时间"), text=found.time),
        Element(label=_("涉及单位"), text=found.organisation),
        Element(label=_("涉及金额"), text=found.sum),
    )
    return [one for one in every if one.text]
