"""Search (检索): a number or a whole name leads straight to the case, words to whatever holds them."""

from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_GET

from huiyin.analysis import queries as analysis
from huiyin.kernel import clock
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import Refused
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.roles import CASE_ROLES
from huiyin.web.desk.search.form import BEST, SearchForm, asked, search_form
from huiyin.web.desk.search.kinds import KINDS, Line, Search, matter_line
from huiyin.web.parts.pages import page
from huiyin.web.parts.paging import Keyset


@seat_required(*CASE_ROLES)
@require_GET
def search(request: HttpRequest) -> HttpResponse:
    """The box, and below it what was found, or the searches that this seat keeps."""
    actor, form, on = actor_of(request), search_form(request.GET), clock.today()
    said = asked(request.GET)
    context = {"said": said, "saved": _saved(actor), "kind": "", "tabs": (), "typed": said.get("q", "")}
    if form.is_bound and form.is_valid():
        number, named = _straight(actor, said, on)
        if number:
            return HttpResponseRedirect(reverse("desk:case", args=[number]))
        context |= _found(request, actor, form, on) | {"named": named}
    return page(request, "desk/search/search.html", context, form=form)


def _straight(actor: Actor, said: dict[str, str], on: date) -> tuple[str, list[Line]]:
    """The one case that a number or a whole name leads to, and the lines of a name that leads to several."""
    alone, typed = set(said) == {"q"}, said.get("q", "")
    number = analysis.by_number(actor, typed, on=on) if alone else ""
    rows = () if number or said.get("kind") or said.get("after") else analysis.by_name(actor, typed, on=on)
    if alone and len(rows) == 1:
        return rows[0].number, []
    return number, [matter_line(row, (analysis.Piece(row.title, hit=False),), ()) for row in rows[:10]]


def _found(request: HttpRequest, actor: Actor, form: SearchForm, on: date) -> dict[str, Any]:
    said = asked(request.GET)
    kind = said.get("kind", "") if said.get("kind", "") in KINDS else ""
    try:
        words = analysis.read(form.cleaned_data["q"])
    except Refused as refusal:
        form.refuse(refusal)
        return {}
    after = request.GET.get("after", "")
    wanted = Search(
        actor=actor,
        asked=words,
        narrowed=form.narrowed(),
        on=on,
        after=int(after) if after.isdecimal() and len(after) < 19 else None,
        page=request.GET.get("page"),
        best=said.get("order") == BEST,
    )
    found = KINDS[kind][1](wanted)
    return found | {
        "asked": words,
        "kind": kind,
        "tabs": _tabs(said, kind),
        "ways": Keyset(after=str(found["found"].next_before or "")) if "found" in found else None,
        "orders": _orders(said) if not kind else (),
        "last_year": _last_year(said, on),
        "later": bool(after),
        "narrowed": not wanted.narrowed.is_plain,
    }


def _tabs(said: dict[str, str], here: str) -> list[tuple[str, str, bool]]:
    rest = {name: value for name, value in said.items() if name != "kind"}
    return [
        (label, "?" + urlencode(rest | ({"kind": kind} if kind else {})), kind == here)
        for kind, (label, _find) in KINDS.items()
    ]


def _orders(said: dict[str, str]) -> list[tuple[str, str, bool]]:
    """Newest first and best fitting first, as links."""
    rest = {name: value for name, value in said.items() if name != "order"}
    best = said.get("order") == BEST
    return [
        (gettext_noop("最近登记的在前"), "?" + urlencode(rest), not best),
        (gettext_noop("最相关的在前"), "?" + urlencode(rest | {"order": BEST}), best),
    ]


def _last_year(said: dict[str, str], on: date) -> str:
    """The same search within the last year, for one that takes too long."""
    since = (on - timedelta(days=365)).isoformat()
    return "" if said.get("since") else "?" + urlencode(said | {"since": since})


def _saved(actor: Actor) -> list[tuple[analysis.Saved, str]]:
    way = reverse("desk:search")
    return [(one, f"{way}?{urlencode(dict(one.asked))}") for one in analysis.saved_searches(actor)]
