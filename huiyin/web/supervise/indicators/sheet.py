"""Indicators as an Excel sheet or as text with commas; each export leaves an audit row."""

from collections.abc import Sequence

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from huiyin.analysis.queries import indicators
from huiyin.analysis.queries.indicators import Indicator
from huiyin.audit import actions as audit
from huiyin.kernel import clock
from huiyin.kernel.actor import Actor
from huiyin.kernel.roles import Role
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.parts.say import say
from huiyin.web.parts.separated import separated
from huiyin.web.parts.workbook import KIND, workbook
from huiyin.web.supervise.indicators.asked import Asked, asked_for
from huiyin.web.supervise.indicators.lines import Line, groups
from huiyin.web.supervise.indicators.one import areas, known
from huiyin.web.supervise.indicators.words import period_words

_SIGNS = {"xlsx": KIND, "csv": "text/csv; charset=utf-8"}
Row = list[str | int]


@seat_required(Role.SUPERVISOR, Role.LEADER)
@require_POST
def export(request: HttpRequest) -> HttpResponse:
    """All indicators of a period, or one by body."""
    actor, asked, key = actor_of(request), asked_for(request.POST), request.POST.get("key", "")
    kind = "csv" if request.POST.get("as") == "csv" else "xlsx"
    chosen = [known(key)] if key else list(indicators.INDICATORS.values())
    with transaction.atomic():
        rows = _rows(actor, chosen, asked, bodies=bool(key))
        detail = {"period": asked.whole.key, "indicator": key, "rows": len(rows)}
        audit.record("exports", "indicators.export", by=actor, at=clock.now(), detail=detail)
    content = separated(_heads(), rows) if kind == "csv" else workbook(_("指标"), _heads(), rows)
    answer = HttpResponse(content, content_type=_SIGNS[kind])
    name = f"{say(chosen[0].label) if key else _('指标')}{asked.whole.key}.{kind}"
    answer["Content-Disposition"] = str(content_disposition_header(True, name))
    return answer


def _heads() -> list[tuple[str, int]]:
    return [
        (_("指标"), 24),
        (_("单位"), 28),
        (_("时期"), 28),
        (_("数值"), 18),
        (_("分子"), 10),
        (_("分母"), 10),
        (_("变化"), 44),
        (_("口径"), 60),
        (_("依据"), 28),
    ]


def _rows(actor: Actor, chosen: Sequence[Indicator], asked: Asked, *, bodies: bool) -> list[Row]:
    found = indicators.readings(actor, chosen, period=asked.period, against=asked.against)
    lines = [line for group in groups(found, asked) for line in group.lines]
    rows = [_row(one, line, asked) for one, line in zip(chosen, lines, strict=True)]
    if bodies:
        for area in areas(actor, chosen[0], asked):
            rows += [_row(chosen[0], line, asked, unit=line.name) for line in area.lines]
    return rows


def _row(one: Indicator, line: Line, asked: Asked, unit: str = "") -> Row:
    counts: dict[str, str | int] = {number.key: number.count for number in line.numbers}
    named = [say(one.label), unit or _("合计"), period_words(asked.period), line.value]
    return [
        *named,
        counts.get("hits", ""),
        counts["whole"],
        line.change,
        meaning(one),
        one.law or _("平台口径"),
    ]


def meaning(one: Indicator) -> str:
    """Numerator, denominator, by which day, and what never counts."""
    source = indicators.SOURCES[one.source]
    parts = [part.words for part in reversed(one.parts.values())]
    return "；".join(say(words) for words in (*parts, source.words, source.note)) + _(
        "检举控告件和您无权查看的事项不在其中。"
    )
