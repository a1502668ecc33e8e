"""Page three: who files, and how to reach them."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from huiyin.web.access import personal_page
from huiyin.web.public.filing.draft import Draft
from huiyin.web.public.filing.forms.who import SECRECY, WhoForm
from huiyin.web.public.filing.keeping import draft_of
from huiyin.web.public.filing.show import go_on, show, too_early
from huiyin.web.public.typed import typed

NAME = "who"
FIELDS = ("filer", "name", "phone", "id_number", "address", "keep_secret", "consents")


@personal_page
@require_http_methods(["GET", "POST"])
def who(request: HttpRequest) -> HttpResponse:
    """Ask for the filer; an identity number only where the citizen has moved one here."""
    draft = draft_of(request) or Draft.new()
    with_id = bool(draft.id_number)
    if request.method == "GET":
        ticked = (*((SECRECY,) if draft.keep_secret else ()), *draft.consents)
        initial = {name: getattr(draft, name) for name in FIELDS}
        initial |= {"filer": draft.filer or "self", "consents": ticked}
        form = WhoForm(initial=initial, with_id=with_id)
        return too_early(request, NAME, draft) or show(request, NAME, draft, form)
    form = WhoForm(typed(request), with_id=with_id)
    if not form.is_valid():
        return show(request, NAME, draft, form)
    answers = {name: form.cleaned_data.get(name, "") for name in FIELDS}
    return go_on(request, NAME, draft.answered(NAME, **answers))
