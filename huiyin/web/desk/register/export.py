"""What the filter shows, as an Excel sheet; each export leaves an audit row."""

from django.db import transaction
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from huiyin.audit import actions as audit
from huiyin.kernel import clock
from huiyin.kernel.errors import Refused
from huiyin.matters import queries as matters
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.register.filtering import NAMES, filter_form
from huiyin.web.desk.register.register import line
from huiyin.web.desk.register.sheet import sheet
from huiyin.web.desk.roles import CASE_ROLES
from huiyin.web.parts.workbook import KIND

MOST = 5000


@seat_required(*CASE_ROLES)
@require_POST
def export(request: HttpRequest) -> HttpResponse:
    """The newest 5,000 matters of the filter. Raises Refused for a filter with mistakes."""
    actor, form = actor_of(request), filter_form(request.POST)
    if form.is_bound and not form.is_valid():
        raise Refused(_("筛选条件有误，请返回登记簿更正后再导出。"), code="export.filter")
    with transaction.atomic():
        rows = matters.register_rows(actor, form.wanted(), on=clock.today(), most=MOST)
        detail = {"filter": _asked(request.POST), "rows": len(rows)}
        audit.record("exports", "register.export", by=actor, at=clock.now(), detail=detail)
    answer = HttpResponse(sheet(line(row) for row in rows), content_type=KIND)
    name = f"登记簿{clock.today():%Y%m%d}.xlsx"
    answer["Content-Disposition"] = str(content_disposition_header(True, name))
    return answer


def _asked(data: QueryDict) -> dict[str, str]:
    """The filter without the person and the words that were looked for: the audit row tells of no citizen, and words
    of petitions name one as often as not (R11, R31)."""
    asked = {name: str(data[name]) for name in NAMES if data.get(name)}
    return asked | {name: "＊＊＊" for name in asked if name in ("person", "words")}
