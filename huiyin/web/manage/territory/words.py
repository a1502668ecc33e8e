"""别名地标、道路门牌、习用地名: the words by which texts are read for their place."""

from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from huiyin.kernel import clock
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import Refused
from huiyin.kernel.roles import Role
from huiyin.units import queries as units
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.parts.chips import Chip
from huiyin.web.parts.fields import TextField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.pages import page
from huiyin.web.parts.paging import Pages, page_number
from huiyin.web.parts.say import say
from huiyin.web.parts.show import Cell, Column, Link, Table

SIZE = 50
NAMES, ROADS, LEARNED = "names", "roads", "learned"
TITLES = {NAMES: "别名和地标", ROADS: "道路门牌", LEARNED: "习用地名"}
_COLUMNS = {
    NAMES: ("名称", "种类", "地域", "依据", "起", "状态", "办理"),
    ROADS: ("道路", "门牌", "地域", "依据", "起", "状态", "办理"),
    LEARNED: ("名称", "在该地域／提到", "地域", "统计日期", "状态", "办理"),
}


class FilterForm(HouseForm):
    """What the list is narrowed by."""

    search = TextField(label=gettext_lazy("名称"), max_length=40, required=False)
    place = TextField(label=gettext_lazy("地域"), max_length=60, required=False)
    ended = forms.BooleanField(label=gettext_lazy("包括已失效的"), required=False)

    def clean(self) -> dict[str, Any]:
        """The place by its name."""
        said = super().clean() or {}
        if said.get("place"):
            try:
                said["place_id"] = units.place_meant(said["place"]).id
            except Refused as refusal:
                self.add_error("place", say(refusal.message))
        return said


@seat_required(Role.ADMIN)
@require_GET
def words(request: HttpRequest, kind: str) -> HttpResponse:
    """Show one of the three lists, page by page; those of one's own territory may be changed."""
    if kind not in TITLES:
        raise Http404
    form = FilterForm(request.GET)
    found = _found(kind, form.cleaned_data if form.is_valid() else {}, page_number(request.GET.get("page")))
    context = {
        "title": TITLES[kind],
        "kind": kind,
        "tabs": [(key, label, key == kind) for key, label in TITLES.items()],
        "table": _table(kind, found, actor_of(request)),
        "pages": Pages(found.number, SIZE, found.total),
    }
    return page(request, "manage/territory/words.html", context, form=form)


def _found(kind: str, said: dict[str, Any], number: int) -> units.Page[units.WordLine]:
    asked = {
        "place_id": said.get("place_id"),
        "search": said.get("search", ""),
        "with_ended": bool(said.get("ended")),
        "number": number,
        "size": SIZE,
    }
    if kind == LEARNED:
        return units.learned_page(**asked)
    ask = units.names_page if kind == NAMES else units.roads_page
    return ask(on=clock.today(), **asked)


def _table(kind: str, found: units.Page[units.WordLine], actor: Actor) -> Table:
    return Table(
        caption=_("共%(n)s条") % {"n": f"{found.total:,}"},
        columns=[*map(Column, _COLUMNS[kind])],
        rows=[_row(kind, line, actor) for line in found.rows],
        empty="没有符合条件的条目。",
    )


def _row(kind: str, line: units.WordLine, actor: Actor) -> tuple[Cell, ...]:
    place = Link(line.place, reverse("manage:place", args=[line.place_id]))
    may = units.may_manage(actor, line.place_id)
    if kind == LEARNED:
        return (
            line.words,
            line.more,
            place,
            line.valid_from,
            Chip(line.kind, "green" if line.standing == "confirmed" else "blue" if line.valid else "grey"),
            _judge(line, may),
        )
    what = say(line.kind) if kind == NAMES else f"{line.more} {say(line.kind)}"
    end = Link(_("终止"), reverse("manage:end_word", args=[kind, line.id]), line.words)
    return (
        line.words,
        what,
        place,
        line.source,
        line.valid_from,
        _state(line),
        end if may and not line.valid_to else "—",
    )


def _state(line: units.WordLine) -> Chip:
    if line.valid:
        return Chip("适用", "green")
    return Chip("已失效") if line.valid_to else Chip("尚未开始", "blue")


def _judge(line: units.WordLine, may: bool) -> Cell:
    if not may:
        return "—"
    done = (("confirmed", _("确认")), ("struck", _("剔除")))
    return tuple(
        Link(label, reverse("manage:judge_word", args=[line.id, standing]), line.words)
        for standing, label in done
        if standing != line.standing
    )
