"""Printing together (批量打印): what the own unit issued on a day, chosen and merged into one PDF in order."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from huiyin.documents import actions as printing
from huiyin.documents import queries as documents
from huiyin.kernel import clock
from huiyin.kernel.errors import Refused
from huiyin.matters import queries as matters
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.printing.day import DayForm
from huiyin.web.desk.roles import CASE_ROLES
from huiyin.web.desk.taken import record_taken
from huiyin.web.parts.files import PDF, file_of
from huiyin.web.parts.pages import page

HEARD = {
    "petitioner": gettext_lazy("信访人"),
    "unit": gettext_lazy("机关、单位"),
    "parties": gettext_lazy("当事人"),
    "file": gettext_lazy("存卷"),
}


@dataclass(frozen=True, kw_only=True)
class Line:
    """One paper that may be printed."""

    id: int
    title: str
    number: str
    url: str
    matter: str
    matter_url: str
    to: str
    void: bool


@seat_required(*CASE_ROLES)
@require_http_methods(["GET", "POST"])
def together(request: HttpRequest) -> HttpResponse:
    """The list of a day; what is ticked comes back as one PDF."""
    form = DayForm(request.GET or None)
    day = form.wanted()
    found = matters.papers_to_print(actor_of(request), day=day, on=clock.today())
    if request.method == "POST":
        return _printed(request, found)
    return page(
        request, "desk/printing/printing.html", {"lines": tuple(_lines(found)), "day": day}, form=form
    )


def _printed(request: HttpRequest, found: Iterable[matters.PaperToPrint]) -> HttpResponse:
    chosen = set(request.POST.getlist("paper"))
    papers = [one for one in found if str(one.document_id) in chosen]
    if not papers:
        raise Refused(_("请先勾选要打印的文书，再点打印。"), code="printing.nothing")
    with transaction.atomic():
        made = printing.print_together([one.document_id for one in papers])
        _record(request, papers)
    return file_of(made, kind=PDF, name=_("文书") + f" {clock.today():%Y%m%d}.pdf")


def _record(request: HttpRequest, papers: Iterable[matters.PaperToPrint]) -> None:
    sealed: dict[int, list[int]] = {}
    for one in papers:
        if one.restricted:
            sealed.setdefault(one.matter_id, []).append(one.document_id)
    for matter_id, ids in sealed.items():
        record_taken(request, matter_id, ids)


def _lines(found: Iterable[matters.PaperToPrint]) -> Iterable[Line]:
    rows = list(found)
    papers = documents.documents(row.document_id for row in rows)
    for row in rows:
        paper = papers[row.document_id]
        yield Line(
            id=paper.id,
            title=paper.title,
            number=paper.number,
            url=reverse("desk:paper", args=[row.number, paper.id]),
            matter=row.number,
            matter_url=reverse("desk:case", args=[row.number]),
            to=str(HEARD[documents.kind_of(paper.kind).heard]),
            void=paper.voided_by_id is not None,
        )
