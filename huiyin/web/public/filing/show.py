"""Showing a page of the filing, and going on from it."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.pages import page
from huiyin.web.public.filing import steps
from huiyin.web.public.filing.draft import Draft
from huiyin.web.public.filing.keeping import carried, keep

CHANGE = "change"


def show(request: HttpRequest, name: str, draft: Draft, form: HouseForm | None, **more: Any) -> HttpResponse:
    """One page of the filing with its form."""
    number, of = steps.position(name, draft)
    context = {
        "draft": draft,
        "carried": carried(draft),
        "back": _back(request, name, draft),
        "number": number,
        "of": of,
        "changing": is_changing(request),
    }
    return page(request, f"public/filing/{name}.html", context | more, form=form)


def too_early(request: HttpRequest, name: str, draft: Draft) -> HttpResponse | None:
    """To the first page that is still open, where somebody asks for a later one."""
    order = steps.needed(draft)
    first_open = steps.missing(draft)
    wanted = steps.CHECK if name == steps.KNOWN else name
    if wanted in order and order.index(wanted) <= order.index(first_open):
        return None
    return HttpResponseRedirect(address(first_open))


def go_on(request: HttpRequest, name: str, draft: Draft) -> HttpResponse:
    """Keep the answers and go to the next page."""
    keep(request, draft)
    return HttpResponseRedirect(address(steps.after(name, draft, changing=is_changing(request))))


def is_changing(request: HttpRequest) -> bool:
    """Whether one answer is changed from the check page."""
    return CHANGE in request.GET


def address(name: str) -> str:
    """The address of a page."""
    return reverse(f"public:{name}")


def _back(request: HttpRequest, name: str, draft: Draft) -> str:
    if is_changing(request):
        return address(steps.CHECK)
    previous = steps.before(name, draft)
    return address(previous) if previous else reverse("public:home")
