"""A part as an Excel sheet or as text with commas: the same cells as on the page; each export leaves an audit row."""

from collections.abc import Iterator

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from huiyin.audit import actions as audit
from huiyin.kernel import clock
from huiyin.kernel.roles import Role
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.parts.days import moment_words
from huiyin.web.parts.separated import separated
from huiyin.web.parts.workbook import KIND, workbook
from huiyin.web.supervise.dashboard.board import Board, Cell
from huiyin.web.supervise.dashboard.dashboard import part_open_to
from huiyin.web.supervise.indicators.asked import asked_for

_SIGNS = {"xlsx": KIND, "csv": "text/csv; charset=utf-8"}
Values = list[str | int]


@seat_required(Role.SUPERVISOR, Role.LEADER, Role.HEAD)
@require_POST
def export(request: HttpRequest, key: str) -> HttpResponse:
    """The part with the period of the page."""
    actor, asked = actor_of(request), asked_for(request.POST)
    part = part_open_to(actor, key)
    kind = "csv" if request.POST.get("as") == "csv" else "xlsx"
    with transaction.atomic():
        rows = list(_rows(part.build(actor, asked, clock.today())))
        detail = {"part": key, "period": asked.whole.key, "rows": len(rows)}
        audit.record("exports", "dashboard.export", by=actor, at=clock.now(), detail=detail)
    wide = max((len(row) for row in rows), default=0)
    heads = [(_("表"), 28), (_("行"), 32), *[(_("第%(n)s列") % {"n": n}, 16) for n in range(1, wide - 1)]]
    title = str(part.title)
    content = separated(heads, rows) if kind == "csv" else workbook(title, heads, rows)
    answer = HttpResponse(content, content_type=_SIGNS[kind])
    name = f"{title}{clock.today():%Y-%m-%d}.{kind}"
    answer["Content-Disposition"] = str(content_disposition_header(True, name))
    return answer


def _rows(board: Board) -> Iterator[Values]:
    """Each sheet under its own heads; a count is a number, a rate tells of how many cases it was made."""
    yield [_("数据时间"), moment_words(clock.now()), board.of]
    for sheet in board.sheets:
        yield [sheet.caption, *sheet.heads]
        for row in (*sheet.rows, *sheet.apart):
            name = f"{row.group} {row.name}".strip() if row.group != row.name else row.name
            yield [sheet.caption, name, *[_value(cell) for cell in row.cells]]


def _value(cell: Cell) -> str | int:
    if cell.drawn.isdecimal() and cell.text.replace(",", "") == cell.drawn:
        return int(cell.drawn)
    return f"{cell.text}（{cell.note}）" if cell.note else cell.text
