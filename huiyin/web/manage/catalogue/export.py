"""A class as a table, to be changed in a sheet and imported again."""

import csv
from io import StringIO

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.views.decorators.http import require_GET

from huiyin.catalogue import queries as catalogue
from huiyin.kernel import clock
from huiyin.web.access import seat_required
from huiyin.web.manage.catalogue.access import READERS, kind_of, kind_of_entry
from huiyin.web.parts.workbook import KIND, workbook

WIDTH = 30
_FORMULA = ("=", "+", "-", "@")


@seat_required(*READERS)
@require_GET
def export(request: HttpRequest, class_code: str, kind: str) -> HttpResponse:
    """An Excel sheet, or comma-separated text with `?as=csv`."""
    of, one = kind_of(kind), catalogue.class_of(class_code)
    if one is None:
        raise Http404
    labels = list(catalogue.LABELS[of].values())
    entries = catalogue.entries(class_code, on=clock.today())
    rows = [
        [*catalogue.flat(of, catalogue.row_of(entry)).values()]
        for entry in entries
        if kind_of_entry(entry) is of
    ]
    name = f"{one.name}{catalogue.KIND_LABELS[of]}{clock.today():%Y%m%d}"
    if request.GET.get("as") == "csv":
        return _file(_separated(labels, rows).encode("utf-8-sig"), "text/csv; charset=utf-8", f"{name}.csv")
    book = workbook(catalogue.KIND_LABELS[of], [(label, WIDTH) for label in labels], rows)
    return _file(book, KIND, f"{name}.xlsx")


def _separated(labels: list[str], rows: list[list[str]]) -> str:
    """A text that begins like a formula has an apostrophe before it; the import takes it away again."""
    kept = StringIO()
    writer = csv.writer(kept)
    writer.writerow(labels)
    writer.writerows([[f"'{text}" if text.startswith(_FORMULA) else text for text in row] for row in rows])
    return kept.getvalue()


def _file(content: bytes, kind: str, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=kind)
    answer["Content-Disposition"] = str(content_disposition_header(True, name))
    return answer
