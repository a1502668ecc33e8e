"""Of an accusation: whom it is about, so that nothing of it goes there (C-1)."""

from typing import cast

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from huiyin.units import queries as units
from huiyin.web.access import personal_page
from huiyin.web.public.filing.draft import Draft
from huiyin.web.public.filing.forms.accused import AccusedForm
from huiyin.web.public.filing.keeping import draft_of
from huiyin.web.public.filing.show import go_on, show, too_early
from huiyin.web.public.typed import typed

NAME = "accused"
MOST_FOUND = 8


@personal_page
@require_http_methods(["GET", "POST"])
def accused(request: HttpRequest) -> HttpResponse:
    """Ask for the accused; bodies that may be meant are shown once, to be ticked."""
    draft = draft_of(request) or Draft.new()
    if request.method == "GET":
        return too_early(request, NAME, draft) or show(request, NAME, draft, _filled(draft))
    sent = typed(request)
    named = bodies_in(sent.get("accused", ""))
    form = AccusedForm(sent, named=named)
    if not form.is_valid():
        return show(request, NAME, draft, form)
    if named and sent.get("asked") != _asked(named):
        return show(request, NAME, draft, form, asked=_asked(named))
    chosen = cast(tuple[int, ...], form.cleaned_data.get("unit_ids", ()))
    return go_on(
        request,
        NAME,
        draft.answered(NAME, accused=form.cleaned_data["accused"], accused_unit_ids=chosen),
    )


def bodies_in(text: str) -> tuple[units.UnitFacts, ...]:
    """The bodies that a text names, or that its whole wording may stand for."""
    found = [*units.units_named_in(text), *units.find_units(text, MOST_FOUND)]
    own = (unit for unit in found if not unit.external)
    return tuple({unit.id: unit for unit in own}.values())[:MOST_FOUND]


def _filled(draft: Draft) -> AccusedForm:
    initial = {"accused": draft.accused, "unit_ids": [str(each) for each in draft.accused_unit_ids]}
    named = tuple(units.units(draft.accused_unit_ids).values())
    return AccusedForm(initial=initial, named=named)


def _asked(named: tuple[units.UnitFacts, ...]) -> str:
    return ",".join(str(unit.id) for unit in named)
