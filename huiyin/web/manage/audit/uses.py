"""大模型使用记录: who asked for what, when, and what came of it; for auditors. It holds no words of any case (R15)."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from huiyin.assist import queries as assist
from huiyin.kernel.roles import Role
from huiyin.web.access import seat_required
from huiyin.web.manage.audit.names import Names
from huiyin.web.parts.pages import page
from huiyin.web.parts.paging import pages
from huiyin.web.parts.say import say
from huiyin.web.parts.show import Cell, Column, Table

SIZE = 100


@seat_required(Role.AUDITOR)
@require_GET
def uses(request: HttpRequest) -> HttpResponse:
    """The uses, the newest first."""
    total = assist.total_uses()
    found = pages(request.GET.get("page"), total=total, size=SIZE)
    listed = assist.uses(offset=found.offset, limit=SIZE)
    context = {"pages": found, "table": _table(listed, total), "model": assist.model_name()}
    return page(request, "manage/audit/uses.html", context)


def is_of_use() -> bool:
    """Whether there is something to show: a model is used, or was."""
    return assist.is_on() or assist.total_uses() > 0


def _table(listed: tuple[assist.UseFacts, ...], total: int) -> Table:
    names = Names.of((f"matter:{one.matter_id}", {}) for one in listed if one.matter_id)
    return Table(
        caption=_("共%(n)s次使用") % {"n": f"{total:,}"},
        columns=[
            Column("时间"),
            Column("使用人"),
            Column("用途"),
            Column("对象"),
            Column("模型"),
            Column("结果"),
            Column("用时（秒）", number=True),
            Column("发出（字节）", number=True),
            Column("隐去（处）", number=True),
            Column("指纹"),
        ],
        rows=[_row(one, names) for one in listed],
        empty="没有使用记录。",
    )


def _row(one: assist.UseFacts, names: Names) -> tuple[Cell, ...]:
    return (
        one.at,
        one.who,
        say(one.task),
        names.chain(f"matter:{one.matter_id}") if one.matter_id else _("登记时"),
        one.model,
        say(one.outcome),
        "—" if one.seconds is None else f"{one.seconds:.1f}",
        one.size,
        one.hidden,
        f"{one.fingerprint[:8]}…",
    )
