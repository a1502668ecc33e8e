"""Page one: what happened, and what kind of voice it is."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from huiyin.web.access import personal_page
from huiyin.web.public.filing import numbers
from huiyin.web.public.filing.arriving import from_guide, item_shown
from huiyin.web.public.filing.draft import Draft
from huiyin.web.public.filing.forms.what import UNSURE, WhatForm
from huiyin.web.public.filing.keeping import draft_of
from huiyin.web.public.filing.show import go_on, show
from huiyin.web.public.typed import typed

NAME = "what"


@personal_page
@require_http_methods(["GET", "POST"])
def what(request: HttpRequest) -> HttpResponse:
    """Ask for class and story; where the story holds private numbers, offer first to move them."""
    draft = draft_of(request) or Draft.new()
    if request.method == "GET":
        draft = from_guide(request, draft)
        return _show(request, draft, WhatForm(initial=_initial(draft)))
    sent = typed(request)
    form = WhatForm(sent)
    if not form.is_valid():
        return _show(request, draft, form)
    draft = _answered(draft, form)
    found = () if draft.numbers_kept or sent.get("numbers") else numbers.found_in(draft.text)
    if found:
        return _show(request, draft, form, found=found)
    if sent.get("numbers") == "move":
        draft = numbers.moved(draft)
    return go_on(request, NAME, draft.answered(NAME, numbers_kept=sent.get("numbers") == "keep"))


def _show(request: HttpRequest, draft: Draft, form: WhatForm, **more: Any) -> HttpResponse:
    return show(request, NAME, draft, form, **item_shown(draft), **more)


def _initial(draft: Draft) -> dict[str, str]:
    chosen = draft.claim_class or (UNSURE if NAME in draft.done else "")
    return {"claim_class": chosen, "text": draft.text}


def _answered(draft: Draft, form: WhatForm) -> Draft:
    chosen, text = form.cleaned_data["claim_class"], form.cleaned_data["text"]
    kept = draft.numbers_kept and text == draft.text
    return Draft.of(
        draft.as_dict()
        | {"claim_class": "" if chosen == UNSURE else chosen, "text": text, "numbers_kept": kept}
    )
