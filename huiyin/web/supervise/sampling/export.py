"""A sample as a sheet: its members with how they stand and what they answered; nobody's name, nobody's words."""

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from huiyin.audit import actions as audit
from huiyin.inspection import queries as inspection
from huiyin.kernel import clock
from huiyin.kernel.roles import Role
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.callbacks.script import script
from huiyin.web.desk.names import unit_name
from huiyin.web.parts.say import say
from huiyin.web.parts.separated import separated
from huiyin.web.parts.workbook import KIND, workbook

_SIGNS = {"xlsx": KIND, "csv": "text/csv; charset=utf-8"}


@seat_required(Role.SUPERVISOR, Role.LEADER)
@require_POST
def export(request: HttpRequest, sample_id: int) -> HttpResponse:
    """Give the sheet, and keep on record that it was given."""
    actor, kind = actor_of(request), "csv" if request.POST.get("as") == "csv" else "xlsx"
    line, found = inspection.sample(actor, sample_id, on=clock.today())
    with transaction.atomic():
        detail = {"sample": sample_id, "rows": len(found)}
        audit.record("exports", "sample.export", by=actor, at=clock.now(), detail=detail)
    rows = [_row(one) for one in found]
    content = separated(_heads(), rows) if kind == "csv" else workbook(_("抽查样本"), _heads(), rows)
    answer = HttpResponse(content, content_type=_SIGNS[kind])
    name = _("抽查样本%(n)s.%(kind)s") % {"n": line.sample.pk, "kind": kind}
    answer["Content-Disposition"] = str(content_disposition_header(True, name))
    return answer


def _heads() -> list[tuple[str, int]]:
    asked = [(say(one.short), 18) for one in script().questions]
    fixed = [(_("次序"), 8), (_("编号"), 24), (_("承办单位"), 28), (_("状态"), 14), (_("拨打次数"), 10)]
    return [*fixed, *asked, (_("回答来源"), 14), (_("结果不实或者未落实"), 12)]


def _row(one: inspection.CallView) -> list[str | int]:
    given = one.answer.answers if one.answer else {}
    source = "" if one.answer is None else _("信访人本人") if one.answer.own else _("回访人记录")
    return [
        one.position,
        f"{one.number}-{one.ordinal}",
        unit_name(one.unit_id),
        say(inspection.STANDING_LABELS[one.standing]),
        len(one.tries),
        *(say(q.label(given[q.key])) if q.key in given else "" for q in script().questions),
        source,
        _("是") if one.answer and one.answer.finding else "",
    ]
