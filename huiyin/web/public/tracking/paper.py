"""A paper of the citizen's own matter, to read and to take along as PDF."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from huiyin.documents import queries as documents
from huiyin.kernel import clock
from huiyin.kernel.errors import NotFound
from huiyin.matters import queries as matters
from huiyin.web.access import proved_page
from huiyin.web.actor import actor_of
from huiyin.web.parts.files import paper_file
from huiyin.web.parts.pages import page
from huiyin.web.parts.sheets import paper_sheet


@proved_page(enter="public:track")
@require_GET
def paper(request: HttpRequest, document_id: int) -> HttpResponse:
    """Show one that was addressed to the citizen."""
    tracked = _tracked(request, document_id)
    found = documents.document(document_id)
    sheet = paper_sheet(found, tracked.petitioner_id)
    context = {"paper": found, "sheet": sheet, "restricted": tracked.restricted}
    return page(request, "public/tracking/paper.html", context)


@proved_page(enter="public:track")
@require_GET
def paper_pdf(request: HttpRequest, document_id: int) -> HttpResponse:
    """The same paper as PDF."""
    _tracked(request, document_id)
    return paper_file(document_id, at=clock.now())


def _tracked(request: HttpRequest, document_id: int) -> matters.Tracking:
    """The citizen's own matter, where the paper is among those addressed to that citizen."""
    tracked = matters.tracking(actor_of(request), on=clock.today())
    if document_id not in {row["document_id"] for row in tracked.papers}:
        raise NotFound(_("没有找到这份文书。请返回查询页面，从列表中打开。"), code="document.unknown")
    return tracked
