"""The later effect of what was adopted (回头看): as many days before as after, and who has not shown any yet."""

from django import forms
from django.db import transaction
from django.http import HttpRequest, HttpResponse, QueryDict
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST

from huiyin.analysis.queries import look_backs
from huiyin.audit import actions as audit
from huiyin.catalogue import queries as catalogue
from huiyin.kernel import clock
from huiyin.kernel.roles import Role
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.recommendations.effects import Row, rows
from huiyin.web.desk.work.rows import tabs
from huiyin.web.parts.fields import DayField
from huiyin.web.parts.files import file_of
from huiyin.web.parts.forms import asked_in
from huiyin.web.parts.pages import page
from huiyin.web.parts.paging import pages
from huiyin.web.parts.say import say
from huiyin.web.parts.workbook import KIND, workbook
from huiyin.web.supervise.recommendations.asked import FilterForm

SIZE = 50
TAB_LABELS = {
    "looked": "已满90天",
    "not_fewer": "没有减少",
    "fewer": "同类减少",
    "compared": "可以比较",
    "few": "样本不足",
    "uncounted": "无法比较",
    "waiting": "未满90天",
}
NAMES = ("unit", "done", "since", "until")
_DONE = {"yes": True, "no": False}


class AskedForm(FilterForm):
    """By what was carried out and day of the look back."""

    names = NAMES
    done = forms.ChoiceField(
        label=gettext_lazy("落实"),
        choices=(
            ("", gettext_lazy("全部")),
            ("yes", gettext_lazy("已核查落实")),
            ("no", gettext_lazy("未核查落实")),
        ),
        required=False,
        widget=forms.Select(attrs={"class": "form-select"}),
    )
    since = DayField(label=gettext_lazy("回头看日期从"), required=False)
    until = DayField(label=gettext_lazy("到"), required=False)


@seat_required(Role.SUPERVISOR, Role.LEADER)
@require_GET
def effects(request: HttpRequest) -> HttpResponse:
    """Show them, the newest look back first."""
    form, asked = _asked(request.GET)
    found, counts = look_backs.effects(actor_of(request), asked, on=clock.today())
    ways = pages(request.GET.get("page"), total=len(found), size=SIZE)
    kept = [(name, str(request.GET[name])[:60]) for name in NAMES if request.GET.get(name)]
    context = {
        "tabs": tabs(TAB_LABELS.items(), counts, asked.tab),
        "tab": asked.tab,
        "label": TAB_LABELS[asked.tab],
        "rows": rows(found[ways.offset : ways.offset + SIZE]),
        "pages": ways,
        "filter": kept,
        "kept": urlencode(kept),
        "enough": catalogue.profile().watch.enough,
    }
    return page(request, "supervise/recommendations/effects.html", context, form=form)


@seat_required(Role.SUPERVISOR, Role.LEADER)
@require_POST
def export(request: HttpRequest) -> HttpResponse:
    """All of the filter as an Excel sheet; it leaves an audit row."""
    _form, asked = _asked(request.POST)
    actor, on = actor_of(request), clock.today()
    with transaction.atomic():
        found, _counts = look_backs.effects(actor, asked, on=on)
        detail = {"tab": asked.tab, "rows": len(found)}
        audit.record("exports", "recommendations.effects", by=actor, at=clock.now(), detail=detail)
    content = workbook(_("采纳效果"), _heads(), [_cells(one) for one in rows(found)])
    return file_of(content, kind=KIND, name=f"{_('采纳效果')}{on:%Y%m%d}.xlsx")


def _asked(data: QueryDict) -> tuple[AskedForm, look_backs.EffectAsked]:
    """The form and what it asks for; what is wrong in it is told and left out."""
    form, said = asked_in(data, NAMES, AskedForm)
    asked = look_backs.EffectAsked(
        tab=next((one for one in TAB_LABELS if one == data.get("tab")), "looked"),
        unit_id=said.get("unit"),
        since=said.get("since"),
        until=said.get("until"),
        done=_DONE.get(said.get("done", "")),
    )
    return form, asked


def _heads() -> list[tuple[str, int]]:
    return [
        (_("事由"), 40),
        (_("文号"), 26),
        (_("主送单位"), 28),
        (_("采纳日期"), 12),
        (_("回头看日期"), 12),
        (_("采纳前90天"), 12),
        (_("采纳后90天"), 12),
        (_("变化"), 12),
        (_("效果"), 12),
        (_("落实"), 12),
    ]


def _cells(one: Row) -> list[str | int]:
    days = [one.adopted_on.isoformat(), one.looked_on.isoformat()]
    numbers: list[str | int] = ["" if each is None else each for each in (one.before, one.after)]
    done = _("已核查落实") if one.done else _("未核查落实")
    return [one.about, one.paper, one.unit, *days, *numbers, one.change, say(one.chip.text), done]
