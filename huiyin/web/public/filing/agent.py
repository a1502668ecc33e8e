"""Of a petition on somebody else's behalf: whose it is, and by what authority."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from huiyin.web.access import personal_page
from huiyin.web.public.filing.draft import Draft
from huiyin.web.public.filing.forms.agent import AgentForm
from huiyin.web.public.filing.keeping import draft_of
from huiyin.web.public.filing.show import go_on, show, too_early
from huiyin.web.public.typed import typed

NAME = "agent"
FIELDS = ("principal_name", "principal_phone", "principal_address", "authority")


@personal_page
@require_http_methods(["GET", "POST"])
def agent(request: HttpRequest) -> HttpResponse:
    """Ask for the person on whose behalf it is filed."""
    draft = draft_of(request) or Draft.new()
    if request.method == "GET":
        form = AgentForm(initial={name: getattr(draft, name) for name in FIELDS})
        return too_early(request, NAME, draft) or show(request, NAME, draft, form)
    form = AgentForm(typed(request))
    if not form.is_valid():
        return show(request, NAME, draft, form)
    answers = {name: form.cleaned_data[name] for name in FIELDS}
    return go_on(request, NAME, draft.answered(NAME, **answers))
