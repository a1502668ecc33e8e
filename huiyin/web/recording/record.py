"""One page of recording: show the form with its draft, register what was sent, stay for the next one."""

from typing import Any

from django.http import HttpRequest, HttpResponse

from huiyin.intake import actions as intake
from huiyin.kernel import clock
from huiyin.kernel.errors import NotAllowed, Refused
from huiyin.web.actor import actor_of
from huiyin.web.once import perform_once
from huiyin.web.parts.attach.field import shelve
from huiyin.web.parts.attach.holding import owner_of
from huiyin.web.parts.attach.shelf import Shelf
from huiyin.web.parts.pages import page
from huiyin.web.recording import drafts, elements, filed
from huiyin.web.recording.doors import Door
from huiyin.web.recording.forms import place as places
from huiyin.web.recording.forms.record import RecordForm
from huiyin.web.recording.side import look
from huiyin.web.recording.submission import submission


def record(request: HttpRequest, door: Door) -> HttpResponse:
    """Show the page, or register what was sent and come back with number and query code."""
    if request.method == "GET":
        return _blank(request, door)
    form = door.form(request.POST)
    shelf = _shelve(request, form)
    if form.is_valid() and not (shelf and shelf.touched):
        try:
            return perform_once(request, lambda: _register(request, door, form))
        except (Refused, NotAllowed) as refusal:
            form.refuse(refusal)
    drafts.keep(actor_of(request), door.page, request.POST, at=clock.now())
    return _show(request, door, form)


def _shelve(request: HttpRequest, form: RecordForm) -> Shelf | None:
    """Give the form the files that go by its own key."""
    return shelve(request, form, owner_of(actor_of(request)), key=str(form["key"].value() or ""))


def _register(request: HttpRequest, door: Door, form: RecordForm) -> str:
    actor = actor_of(request)
    made = intake.file(submission(form), by=actor, at=clock.now())
    drafts.drop(actor, door.page)
    filed.remember(request, made.number, made.arrival_id)
    return f"{door.address}?filed={made.number}"


def _blank(request: HttpRequest, door: Door) -> HttpResponse:
    draft = drafts.kept(actor_of(request), door.page, at=clock.now())
    form = door.form(initial=draft.initial if draft else None)
    _shelve(request, form)
    receipt = _receipt(request)
    sealed_in = filed.sealed_in(receipt) if receipt else None
    return _show(request, door, form, draft=draft, receipt=receipt, sealed_in=sealed_in)


def _receipt(request: HttpRequest) -> intake.Registered | None:
    number = request.GET.get("filed", "")
    try:
        return filed.shown(request, number) if number else None
    except NotAllowed:
        # An old address in the history of the browser: the form is shown, the code is not.
        return None


def _show(request: HttpRequest, door: Door, form: RecordForm, **more: Any) -> HttpResponse:
    typed = {name: str(form[name].value() or "") for name in form.fields if name != "attachments"}
    listed = places.choices(typed.get("place", ""), typed.get("place_id", ""))
    context = {
        "door": door,
        "choices": listed,
        "extracts": elements.is_on(),
        "found": any(one.chosen for one in listed),
        "side": look(actor_of(request), typed, channel=door.channel(typed), on=clock.today()),
    }
    return page(request, f"recording/{door.page}.html", context | more, form=form)
