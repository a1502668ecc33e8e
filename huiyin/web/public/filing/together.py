"""Of a petition of several people: how many, and who speaks for them."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from huiyin.web.access import personal_page
from huiyin.web.public.filing.draft import Draft
from huiyin.web.public.filing.forms.together import TogetherForm
from huiyin.web.public.filing.keeping import draft_of
from huiyin.web.public.filing.show import go_on, show, too_early
from huiyin.web.public.typed import typed

NAME = "together"


@personal_page
@require_http_methods(["GET", "POST"])
def together(request: HttpRequest) -> HttpResponse:
    """Ask for the number of people, further representatives, and names."""
    draft = draft_of(request) or Draft.new()
    if request.method == "GET":
        return too_early(request, NAME, draft) or show(
            request, NAME, draft, TogetherForm(initial=_initial(draft))
        )
    form = TogetherForm(typed(request))
    if not form.is_valid():
        return show(request, NAME, draft, form)
    answers = {
        "people_count": form.cleaned_data["people_count"],
        "others": form.cleaned_data["others"],
        "representatives": form.representatives,
    }
    return go_on(request, NAME, draft.answered(NAME, **answers))


def _initial(draft: Draft) -> dict[str, object]:
    given: dict[str, object] = {}
    for n, (name, phone) in enumerate(draft.representatives, start=1):
        given |= {f"name_{n}": name, f"phone_{n}": phone}
    count = draft.people_count if NAME in draft.done else None
    return {"people_count": count, "others": "\n".join(draft.others), **given}
