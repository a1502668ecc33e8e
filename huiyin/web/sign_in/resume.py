"""After signing in again: what was typed before the session ended, ready to be sent."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET

from huiyin.web import kept, once
from huiyin.web.access import personal_page, seat_required
from huiyin.web.actor import actor_of
from huiyin.web.parts.pages import page


@seat_required()
@require_GET
def resume(request: HttpRequest) -> HttpResponse:
    """For a seat."""
    return _resume(request, "parts/layout/desk.html")


@personal_page
@require_GET
def resume_citizen(request: HttpRequest) -> HttpResponse:
    """For a citizen who proved number and query code again."""
    return _resume(request, "parts/layout/public.html")


def _resume(request: HttpRequest, layout: str) -> HttpResponse:
    """Show the kept text, with a button that sends it to where it was going."""
    typed = kept.take(request, actor_of(request))
    if typed is None:
        return redirect("sign_in:start" if actor_of(request).kind == "seat" else "/")
    # The page puts a new key of its own.
    again = [(name, value) for name, value in typed.fields if name != once.NAME]
    return page(request, "sign_in/resume.html", {"kept": typed, "again": again, "layout": layout})
