"""Page two: where it happened. A place by name, or street by street, with and without scripts."""

from dataclasses import replace

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods

from huiyin.kernel import clock
from huiyin.kernel.text import shorten, tidy
from huiyin.units import queries as units
from huiyin.web.access import open_page, personal_page
from huiyin.web.public.filing import places
from huiyin.web.public.filing.draft import Draft
from huiyin.web.public.filing.forms.where import MOST_SHOWN, WhereForm
from huiyin.web.public.filing.keeping import draft_of, keep
from huiyin.web.public.filing.show import CHANGE, address, go_on, is_changing, show, too_early
from huiyin.web.public.typed import typed

NAME = "where"


@personal_page
@require_http_methods(["GET", "POST"])
def where(request: HttpRequest) -> HttpResponse:
    """Ask for the place; every step down the list is a page of its own address, so that back works."""
    draft = draft_of(request) or Draft.new()
    if request.method == "GET":
        form = WhereForm(initial={"spot": draft.spot})
        return too_early(request, NAME, draft) or _show(request, draft, form)
    sent = typed(request)
    if "down" in sent:
        spot = shorten(tidy(sent.get("spot", "")), 200)
        keep(request, replace(draft, spot=spot))
        return HttpResponseRedirect(_further(request, str(sent["down"])))
    form = WhereForm(sent)
    if not form.is_valid():
        return _show(request, draft, form)
    chosen = form.cleaned_data["place_id"]
    return go_on(request, NAME, draft.answered(NAME, place_id=chosen, spot=form.cleaned_data["spot"]))


@open_page
@require_GET
def search(request: HttpRequest) -> HttpResponse:
    """The places that fit what is being typed, as buttons to choose from (U32)."""
    name = tidy(request.GET.get("place", ""))[:60]
    found = places.choices(units.find_places(name, MOST_SHOWN))
    return render(request, "public/filing/places.html", {"choices": found, "name": name})


def _show(request: HttpRequest, draft: Draft, form: WhereForm) -> HttpResponse:
    name = tidy(form["place"].value() or "")
    opened = request.GET.get("in")
    context = {
        "level": places.level(opened or "", on=clock.today()),
        "choices": places.choices(units.find_places(name, MOST_SHOWN)),
        "chosen": places.chosen(draft.place_id) if opened is None else None,
    }
    return show(request, NAME, draft, form, **context)


def _further(request: HttpRequest, place: str) -> str:
    more = f"&{CHANGE}=1" if is_changing(request) else ""
    return f"{address(NAME)}?in={int(place) if place.isdecimal() else ''}{more}#list"
