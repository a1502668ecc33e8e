"""The list of recommendations as an Excel sheet or as text with commas; each export leaves an audit row."""

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from huiyin.analysis.queries.look_backs import effects_of
from huiyin.audit import actions as audit
from huiyin.kernel import clock
from huiyin.kernel.roles import Role
from huiyin.supervision.queries import recommendations as advice
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.recommendations.lines import Line, lines
from huiyin.web.parts.say import say
from huiyin.web.parts.separated import separated
from huiyin.web.parts.workbook import KIND, workbook
from huiyin.web.supervise.recommendations.asked import asked_for

MOST = 5_000
_SIGNS = {"xlsx": KIND, "csv": "text/csv; charset=utf-8"}


@seat_required(Role.SUPERVISOR, Role.LEADER)
@require_POST
def export(request: HttpRequest) -> HttpResponse:
    """Those of the filter, the newest 5,000."""
    actor, asked = actor_of(request), asked_for(request.POST)
    kind = "csv" if request.POST.get("as") == "csv" else "xlsx"
    with transaction.atomic():
        found = advice.all_recommendations(actor, asked.wanted, on=clock.today(), most=MOST)
        detail = {"filter": dict(asked.kept), "tab": asked.wanted.tab, "rows": len(found)}
        audit.record("exports", "recommendations.export", by=actor, at=clock.now(), detail=detail)
    effects = effects_of(actor, [one.id for one in found if one.order_id is None], on=clock.today())
    rows = [_row(one) for one in lines(found, effects)]
    content = separated(_heads(), rows) if kind == "csv" else workbook(_("三项建议"), _heads(), rows)
    answer = HttpResponse(content, content_type=_SIGNS[kind])
    name = f"{_('三项建议')}{clock.today():%Y%m%d}.{kind}"
    answer["Content-Disposition"] = str(content_disposition_header(True, name))
    return answer


def _heads() -> list[tuple[str, int]]:
    return [
        (_("种类"), 16),
        (_("事由"), 40),
        (_("文号"), 26),
        (_("依据的事项"), 12),
        (_("主送单位"), 28),
        (_("提出单位"), 24),
        (_("发出时间"), 12),
        (_("反馈期限"), 12),
        (_("状态"), 16),
        (_("采纳情况"), 12),
        (_("采纳前90天"), 12),
        (_("采纳后90天"), 12),
        (_("效果"), 12),
    ]


def _row(one: Line) -> list[str | int]:
    days = [one.issued_on.isoformat(), one.until.isoformat()]
    ends = [say(one.state), say(one.adoption) if one.adoption else ""]
    numbers: list[str | int] = ["" if each is None else each for each in (one.before, one.after)]
    effect = say(one.effect.text) if one.effect else ""
    return [
        say(one.kind),
        one.about,
        one.paper,
        one.count,
        one.unit,
        one.office,
        *days,
        *ends,
        *numbers,
        effect,
    ]
