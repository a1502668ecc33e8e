"""An item or path as citizens read it, with its editions."""

from datetime import date, timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from huiyin.catalogue import queries as catalogue
from huiyin.kernel import clock
from huiyin.matters import queries as matters
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.manage.catalogue.access import (
    READERS,
    Entry,
    address_of,
    edition_address,
    entry_at,
    kind_of,
    kind_of_entry,
)
from huiyin.web.manage.catalogue.listed import TONES
from huiyin.web.manage.catalogue.reading import Reading, reading_of
from huiyin.web.parts.chips import Chip
from huiyin.web.parts.days import day_words
from huiyin.web.parts.pages import page
from huiyin.web.parts.say import say
from huiyin.web.parts.show import Cell, Column, Link, Table

LAST_YEAR = 365


@seat_required(*READERS)
@require_GET
def entry(request: HttpRequest, kind: str, code: str) -> HttpResponse:
    """Show it as it stands today; one that was never published shows its editions alone."""
    of, today = kind_of(kind), clock.today()
    found, editions = entry_at(kind, code), catalogue.editions_of(of, code)
    if found is None and not editions:
        raise Http404
    class_code = found.class_code if found else editions[0].class_code
    context = {
        "kind": of,
        "code": code,
        "name": reading_of(found).title if found else editions[0].name,
        "one": catalogue.class_of(class_code),
        "reading": _reading(found),
        "shown": found is not None and _is_shown(found, today),
        "hidden_because": _hidden_because(found, today),
        "served": _served(found, today),
        "guided": _guided(found, today),
        "history": _history(editions),
        "working": next((one for one in editions if one.state in catalogue.OPEN), None),
        "may_edit": catalogue.may_edit(actor_of(request), class_code),
    }
    return page(request, "manage/catalogue/entry.html", context)


def _reading(found: Entry | None) -> Reading | None:
    return reading_of(found) if found else None


def _is_shown(found: Entry, on: date) -> bool:
    if isinstance(found, catalogue.Item):
        return catalogue.item(found.code, on=on) is not None
    return any(one.code == found.code for one in catalogue.paths(found.class_code, on=on))


def _hidden_because(found: Entry | None, on: date) -> tuple[str, ...]:
    """Why citizens do not see it today: what is not proven any more, or paths of it that are hidden themselves."""
    if found is None or _is_shown(found, on):
        return ()
    faults = catalogue.proposal_faults(kind_of_entry(found), found.class_code, catalogue.row_of(found), on=on)
    paths = {one.code for one in catalogue.paths(on=on)}
    codes = found.paths if isinstance(found, catalogue.Item) else ()
    hidden = [_("法定途径%(code)s群众不可见。") % {"code": code} for code in codes if code not in paths]
    return (*(say(one.reason) for one in faults), *hidden)


def _guided(found: Entry | None, on: date) -> int | None:
    """How many matters of the last year came from this item of the guide; only items are read there."""
    if not isinstance(found, catalogue.Item):
        return None
    counted = matters.came_from_guide([found.code], since=on - timedelta(days=LAST_YEAR), until=on)
    return counted.get(found.code, 0)


def _served(found: Entry | None, on: date) -> Table | None:
    """The items that a path serves: whoever changes it changes it for all of them."""
    if not isinstance(found, catalogue.Path):
        return None
    items = [one for one in catalogue.items(on=on) if found.code in one.paths]
    return Table(
        caption=_("%(n)s个事项使用这条途径") % {"n": len(items)},
        columns=[Column("名称"), Column("编号")],
        rows=[(Link(one.request, address_of(catalogue.Kind.ITEM, one.code)), one.code) for one in items],
        empty="还没有事项使用这条途径。",
    )


def _history(editions: tuple[catalogue.EditionFacts, ...]) -> Table:
    return Table(
        caption="版本记录",
        columns=[*map(Column, ("版本", "状态", "编写人", "修改说明", "生效日", "时间"))],
        rows=[_edition_row(one) for one in editions],
        empty="还没有改动过，用的是平台自带的内容。",
    )


def _edition_row(one: catalogue.EditionFacts) -> tuple[Cell, ...]:
    return (
        Link(_("第%(n)s版") % {"n": one.number}, edition_address(one.id)),
        Chip(say(one.state_label), TONES.get(one.state, "grey")),
        one.label,
        one.why or "—",
        day_words(one.valid_from, weekday=False) if one.valid_from else "—",
        one.at,
    )
