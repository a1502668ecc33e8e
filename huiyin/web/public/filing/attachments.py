"""Page before the last: photographs and papers, for whoever has some (U21)."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.http import require_http_methods

from huiyin.web.access import personal_page
from huiyin.web.parts.attach.field import shelve
from huiyin.web.parts.attach.holding import FILING
from huiyin.web.public.filing.draft import Draft
from huiyin.web.public.filing.forms.attachments import AttachmentsForm
from huiyin.web.public.filing.keeping import draft_of, keep
from huiyin.web.public.filing.show import go_on, show, too_early

NAME = "attachments"


@personal_page
@require_http_methods(["GET", "POST"])
def attachments(request: HttpRequest) -> HttpResponse:
    """Take files; with scripts they come on their own while the page is open."""
    draft = draft_of(request) or Draft.new()
    form = AttachmentsForm(request.POST if request.method == "POST" else None)
    shelf = shelve(request, form, FILING, key=draft.key)
    if request.method == "GET":
        return too_early(request, NAME, draft) or show(request, NAME, draft, form)
    if not form.is_valid():
        return show(request, NAME, draft, form)
    if shelf and shelf.touched:
        keep(request, draft)
        return HttpResponseRedirect(request.get_full_path())
    return go_on(request, NAME, draft.answered(NAME))
