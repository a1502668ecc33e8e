"""审计: the trail of one matter or of a day, and the proof that nothing was changed."""

from collections.abc import Iterable
from datetime import date, timedelta

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from huiyin.audit import queries as audit
from huiyin.kernel import clock
from huiyin.kernel.errors import HuiyinError
from huiyin.kernel.roles import Role
from huiyin.matters.queries.chains import chain_of
from huiyin.people import queries as people
from huiyin.web.access import seat_required
from huiyin.web.manage.audit.acts import act_label
from huiyin.web.manage.audit.names import Names
from huiyin.web.manage.audit.uses import is_of_use
from huiyin.web.parts.fields import DayField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.number_fields import RegisterNumberField
from huiyin.web.parts.pages import page
from huiyin.web.parts.paging import pages
from huiyin.web.parts.say import say
from huiyin.web.parts.show import Column, Link, Table

SIZE = 100
DAYS_BACK = 30
"""So far back the page looks for unusually many readings of personal data."""


class TrailForm(HouseForm):
    """One matter by its number, or everything of a day."""

    number = RegisterNumberField(label=gettext_lazy("登记编号"), required=False)
    day = DayField(
        label=gettext_lazy("日期"),
        help_text=gettext_lazy("不填编号时，列出这一天的全部记录；不填为今天。"),
        required=False,
    )


@seat_required(Role.AUDITOR)
@require_GET
def trail(request: HttpRequest) -> HttpResponse:
    """Show the record. It holds references and no contents: auditors read no matters (R15)."""
    form = TrailForm(request.GET)
    context: dict[str, object] = {"chain": "", "reveals": _reveals(clock.today()), "uses": is_of_use()}
    if form.is_valid():
        try:
            context |= _of_matter(form) if form.cleaned_data["number"] else _of_day(request, form)
        except HuiyinError as refusal:
            form.refuse(refusal)
    return page(request, "manage/audit/trail.html", context, form=form)


@seat_required(Role.AUDITOR)
@require_POST
def verify(request: HttpRequest) -> HttpResponse:
    """Recompute every fingerprint of one chain, or of all."""
    chain = request.POST.get("chain", "")[:40]
    began = clock.now()
    verdict = audit.verify(chain or None)
    bad = verdict.first_bad.chain if verdict.first_bad else ""
    names = Names.of((each, {}) for each in (chain, bad))
    context = {"verdict": verdict, "chain": names.chain(chain), "bad": names.chain(bad), "began": began}
    return page(request, "manage/audit/verdict.html", context)


def _of_matter(form: TrailForm) -> dict[str, object]:
    chain = chain_of(form.cleaned_data["number"])
    rows = audit.trail(chain, limit=1000)
    return {"chain": chain, "table": _table(rows, _("编号%(number)s的记录") % form.cleaned_data)}


def _of_day(request: HttpRequest, form: TrailForm) -> dict[str, object]:
    day = form.cleaned_data["day"] or clock.today()
    since = clock.midnight(day)
    until = since + timedelta(days=1)
    seat_id = _seat_id(request)
    found = pages(request.GET.get("page"), total=audit.total(since, until, seat_id=seat_id), size=SIZE)
    rows = audit.between(since, until, seat_id=seat_id, number=found.number, size=SIZE)
    return {"pages": found, "day": day, "table": _table(rows, _("共%(n)s条记录") % {"n": f"{found.total:,}"})}


def _seat_id(request: HttpRequest) -> int | None:
    asked = request.GET.get("seat", "")
    return int(asked) if asked.isdecimal() and len(asked) < 10 else None


def _reveals(today: date) -> Table | None:
    """Seats that read personal data in plain unusually often of late; about the officer, not about the petitioner."""
    found = people.many_reveals(since=today - timedelta(days=DAYS_BACK), until=today)
    if not found:
        return None
    return Table(
        caption=_("近%(days)s日内一天查看个人信息超过%(most)s次的岗位")
        % {"days": DAYS_BACK, "most": people.MANY_A_DAY},
        columns=[Column("岗位"), Column("日期"), Column("次数", number=True), Column("办理")],
        rows=[
            (
                one.label,
                one.day,
                one.times,
                Link(
                    _("核对当日记录"),
                    f"{reverse('manage:audit')}?day={one.day.isoformat()}&seat={one.seat_id}",
                    one.label,
                ),
            )
            for one in found
        ],
    )


def _table(found: Iterable[audit.AuditFacts], caption: str) -> Table:
    rows = list(found)
    names = Names.of((row.chain, row.detail) for row in rows)
    return Table(
        caption=caption,
        columns=[
            *map(Column, ("时间", "操作", "操作者", "对象")),
            Column("序号", number=True),
            *map(Column, ("要素", "指纹")),
        ],
        rows=[
            (
                row.at,
                say(act_label(row.act)),
                row.actor_label,
                names.chain(row.chain),
                row.seq,
                names.words(row.detail, of=row.chain) or "—",
                f"{row.hash[:8]}…",
            )
            for row in rows
        ],
        empty="没有记录。",
    )
