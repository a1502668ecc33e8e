"""事项目录: the classes, and the items and paths of one with what is being written and reviewed."""

from dataclasses import dataclass
from datetime import date

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from huiyin.catalogue import queries as catalogue
from huiyin.kernel import clock
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.manage.catalogue.access import READERS, Entry, address_of, edition_address, kind_of_entry
from huiyin.web.parts.chips import Chip, Tone
from huiyin.web.parts.fields import TextField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.pages import page
from huiyin.web.parts.paging import pages
from huiyin.web.parts.say import say
from huiyin.web.parts.show import Cell, Column, Link, Table

SIZE = 50
TONES: dict[catalogue.State, Tone] = {
    catalogue.State.PUBLISHED: "green",
    catalogue.State.REVIEW: "yellow",
    catalogue.State.RETURNED: "red",
    catalogue.State.DRAFT: "blue",
}
_SHOWN, _HIDDEN = "shown", "hidden"
STATES = (
    ("", gettext_lazy("不限")),
    (_SHOWN, gettext_lazy("群众可见")),
    (_HIDDEN, gettext_lazy("群众不可见")),
    *((state.value, catalogue.STATE_LABELS[state]) for state in sorted(catalogue.OPEN)),
)


@dataclass(frozen=True)
class Row:
    """What the list shows of an entry: as it stands, and the edition on which somebody works."""

    kind: catalogue.Kind
    code: str
    name: str
    class_code: str
    shown: bool
    version: int
    open: catalogue.EditionFacts | None

    def fits(self, search: str, state: str) -> bool:
        """Whether a filter lets it through."""
        found = not search or search.lower() in f"{self.code} {self.name}".lower()
        wanted = {"": True, _SHOWN: self.shown, _HIDDEN: not self.shown}
        return found and wanted.get(state, self.open is not None and self.open.state == state)


class FilterForm(HouseForm):
    """What the list is narrowed by."""

    search = TextField(label=gettext_lazy("名称或编号"), max_length=60, required=False)
    state = forms.ChoiceField(label=gettext_lazy("状态"), choices=STATES, required=False)

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)
        named = [(one.code, one.name) for one in catalogue.classes()]
        choices = [("", _("全部类别")), *named]
        self.add("class", forms.ChoiceField(label=_("类别"), choices=choices, required=False))
        self.order_fields(["search", "class", "state"])


@seat_required(*READERS)
@require_GET
def listed(request: HttpRequest) -> HttpResponse:
    """The classes; with anything asked, the entries that fit."""
    form = FilterForm(request.GET)
    said = form.cleaned_data if form.is_valid() else {}
    rows = all_rows(said.get("class") or None, on=clock.today())
    one = catalogue.class_of(said.get("class", ""))
    context: dict[str, object] = {"asked": any(said.values()), "one": one}
    if any(said.values()):
        found = [row for row in rows if row.fits(said.get("search", ""), said.get("state", ""))]
        here = pages(request.GET.get("page"), total=len(found), size=SIZE)
        part = found[here.offset : here.offset + SIZE]
        context |= {"table": _entries(part, len(found)), "pages": here}
    else:
        context["table"] = _classes(rows)
    context["may_edit"] = one is not None and catalogue.may_edit(actor_of(request), one.code)
    return page(request, "manage/catalogue/listed.html", context, form=form)


def all_rows(class_code: str | None, *, on: date) -> list[Row]:
    """Every entry of a class or of all, and what is new and not yet published, in the order of the classes."""
    working = {(one.kind, one.code): one for one in reversed(catalogue.open_editions(class_code))}
    shown = {one.code for one in catalogue.items(on=on)} | {one.code for one in catalogue.paths(on=on)}
    rows: list[Row] = []
    for each in catalogue.classes():
        if class_code in (None, each.code):
            rows += [_row(entry, shown, working) for entry in catalogue.entries(each.code, on=on)]
    known = {(row.kind, row.code) for row in rows}
    rows += [
        Row(key[0], key[1], made.name, made.class_code, False, 0, made)
        for key, made in working.items()
        if key not in known
    ]
    return rows


def _row(
    entry: Entry, shown: set[str], working: dict[tuple[catalogue.Kind, str], catalogue.EditionFacts]
) -> Row:
    kind = kind_of_entry(entry)
    name = entry.request if isinstance(entry, catalogue.Item) else entry.name
    made = working.get((kind, entry.code))
    return Row(kind, entry.code, name, entry.class_code, entry.code in shown, entry.version, made)


def _classes(rows: list[Row]) -> Table:
    known = catalogue.classes()
    numbers = [Column(label, number=True) for label in ("事项", "途径", "编写中")]
    return Table(
        caption=_("共%(n)s类") % {"n": len(known)},
        columns=[Column("类别"), Column("公布单位"), *numbers],
        rows=[_class_row(one, [row for row in rows if row.class_code == one.code]) for one in known],
    )


def _class_row(one: catalogue.CatalogueClass, rows: list[Row]) -> tuple[Cell, ...]:
    items = sum(row.kind is catalogue.Kind.ITEM for row in rows)
    working = sum(row.open is not None for row in rows)
    way = f"{reverse('manage:catalogue')}?class={one.code}"
    return (Link(say(one.name), way), one.publisher, items, len(rows) - items, working)


def _entries(rows: list[Row], total: int) -> Table:
    columns = ("编号", "名称", "种类", "版本", "状态", "编写和审核")
    return Table(
        caption=_("共%(n)s条") % {"n": f"{total:,}"},
        columns=[*map(Column, columns)],
        rows=[_entry_row(row) for row in rows],
        empty="没有符合条件的事项或者途径。请放宽条件再找。",
    )


def _entry_row(row: Row) -> tuple[Cell, ...]:
    working: Cell = "—"
    if row.open is not None:
        label = say(row.open.state_label)
        working = Link(_("第%(n)s版") % {"n": row.open.number} + f"：{label}", edition_address(row.open.id))
    return (
        row.code,
        Link(row.name, address_of(row.kind, row.code)),
        say(catalogue.KIND_LABELS[row.kind]),
        _("第%(n)s版") % {"n": row.version} if row.version else _("平台自带"),
        Chip("群众可见", "green") if row.shown else Chip("群众不可见"),
        working,
    )
