"""The list of topics as an Excel sheet or as text with commas; each export leaves an audit row."""

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from huiyin.analysis.queries import hot
from huiyin.audit import actions as audit
from huiyin.kernel import clock
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.parts.separated import separated
from huiyin.web.parts.workbook import KIND, workbook
from huiyin.web.supervise.topics.asked import NAMES, asked_for
from huiyin.web.supervise.topics.topics import READERS, Line, line

MOST = 2_000
_SIGNS = {"xlsx": KIND, "csv": "text/csv; charset=utf-8"}


@seat_required(*READERS)
@require_POST
def export(request: HttpRequest) -> HttpResponse:
    """The topics of the filter, the largest 2,000."""
    actor, asked = actor_of(request), asked_for(request.POST)
    kind = "csv" if request.POST.get("as") == "csv" else "xlsx"
    with transaction.atomic():
        found = hot.topic_lines(actor, asked.wanted, on=clock.today(), most=MOST)
        wanted = {name: str(request.POST[name])[:60] for name in NAMES if request.POST.get(name)}
        detail = {"filter": wanted, "rows": len(found)}
        audit.record("exports", "topics.export", by=actor, at=clock.now(), detail=detail)
    rows = [_row(line(one, asked.days), one) for one in found]
    content = separated(_heads(), rows) if kind == "csv" else workbook(_("热点问题"), _heads(), rows)
    answer = HttpResponse(content, content_type=_SIGNS[kind])
    name = f"{_('热点问题')}{clock.today():%Y%m%d}.{kind}"
    answer["Content-Disposition"] = str(content_disposition_header(True, name))
    return answer


def _heads() -> list[tuple[str, int]]:
    return [
        (_("热点问题"), 36),
        (_("属地"), 24),
        (_("件数"), 8),
        (_("上期件数"), 10),
        (_("首次"), 12),
        (_("最近"), 12),
        (_("渠道"), 20),
        (_("涉及地点"), 36),
        (_("承办单位"), 36),
    ]


def _row(shown: Line, one: hot.TopicLine) -> list[str | int]:
    ends = [one.first.isoformat(), one.last.isoformat()]
    return [shown.label, shown.place, one.count, one.before, *ends, shown.channels, shown.places, shown.units]
