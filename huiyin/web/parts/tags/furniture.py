"""Furniture of pages: chips, lists, tables, time lines, paging, buttons."""

from collections.abc import Sequence
from datetime import date, datetime
from html import escape
from typing import Any

from django import template
from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from huiyin.web.parts import days
from huiyin.web.parts.chips import Chip
from huiyin.web.parts.icons import ICONS
from huiyin.web.parts.paging import Keyset, Pages
from huiyin.web.parts.say import say
from huiyin.web.parts.show import Cell, Fact, Link, Moment, Number, Table

register = template.Library()

_FOLDER = "parts/furniture"


@register.simple_tag
def icon(name: str) -> SafeString:
    """An own line icon; it says nothing by itself, so words must stand beside it."""
    return format_html(
        '<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="{}"/></svg>',
        ICONS[name],
    )


@register.simple_tag(name="chip")
def chip_tag(text: str | Chip, tone: str = "grey") -> SafeString:
    """A state in words with colour and shape; takes a Chip or a text with a tone."""
    shown = text if isinstance(text, Chip) else Chip(text, tone)  # type: ignore[arg-type]
    return format_html('<span class="chip chip-{}">{}</span>', shown.tone, say(shown.text))


@register.simple_tag
def cell(value: Cell) -> SafeString | str:
    """A value of a list or table, as its kind is shown."""
    if isinstance(value, Chip):
        return chip_tag(value)
    if isinstance(value, Link):
        return _link(value)
    if isinstance(value, tuple):
        return format_html_join("\u3000", "{}", ((_link(each),) for each in value))
    return _plain(value)


def _link(way: Link) -> SafeString:
    more = format_html('<span class="visually-hidden">{}</span>', way.context) if way.context else ""
    return format_html('<a href="{}">{}{}</a>', way.url, way.text, more)


def _plain(value: Any) -> str:
    if isinstance(value, date):
        words = days.moment_words(value) if isinstance(value, datetime) else days.day_words(value)
        return format_html('<time class="nowrap" datetime="{}">{}</time>', value.isoformat(), words)
    return f"{value:,}" if isinstance(value, int) else value or ""


@register.simple_tag
def number_cells(numbers: Sequence[Number], name: str) -> SafeString:
    """The counts of one line of a table, each the way to its list; a city has thousands of them."""
    return SafeString("".join(_number_cell(one, name, place == 0) for place, one in enumerate(numbers)))


def _number_cell(one: Number, name: str, first: bool) -> SafeString:
    label = say(one.label)
    if not one.count:
        return format_html('<td class="num" data-label="{}">0</td>', label)
    shown = '<a href="{}"{}>{}<span class="visually-hidden"> {} {}</span></a>'
    return format_html(
        f'<td class="num" data-label="{{}}">{shown}</td>',
        *(label, one.url, " data-row" if first else "", f"{one.count:,}", name, label),
    )


@register.simple_tag
def drawn_cells(
    cells: Sequence[Any], name: str, still: bool = False, heads: Sequence[str] = ()
) -> SafeString:
    """The values of one line of a board: with `heads` for the phone and for the chart above it, else with their shade.

    Where nobody can open anything (`still`) no value is a way. A city has thousands of them.
    """
    named = heads or [""] * len(cells)
    return SafeString(
        "".join(_drawn_cell(one, name, still, head) for head, one in zip(named, cells, strict=True))
    )


def _drawn_cell(one: Any, name: str, still: bool, head: str) -> str:
    """Escaped by plain functions, which cost a tenth of those of templates."""
    words, given = escape(str(one.text)), escape(str(one.note))
    shown = f'{words}<small class="quiet"> {given}</small>' if given else words
    if one.url and not still:
        more = f'<span class="visually-hidden"> {escape(str(name))}</span>'
        shown = f'<a href="{escape(one.url)}">{shown}{more}</a>'
    if not head:
        return f'<td class="tone-{escape(one.tone)}">{shown}</td>' if one.tone else f"<td>{shown}</td>"
    said = f"{words}（{given}）" if given and one.drawn else words
    label = f'data-label="{escape(str(head))}" data-drawn="{escape(one.drawn)}" data-said="{said}"'
    return f"<td {label}>{shown}</td>"


@register.inclusion_tag(f"{_FOLDER}/facts.html")
def facts(rows: Sequence[Fact]) -> dict[str, Any]:
    """A list of labels and values; with `change` addresses it is the list of a check page."""
    return {"rows": rows}


@register.inclusion_tag(f"{_FOLDER}/table.html")
def table(table: Table) -> dict[str, Any]:
    """A table with caption; on narrow screens each row becomes a block."""
    rows = [list(zip(table.columns, row, strict=True)) for row in table.rows]
    return {"table": table, "rows": rows}


@register.inclusion_tag(f"{_FOLDER}/timeline.html")
def timeline(moments: Sequence[Moment]) -> dict[str, Any]:
    """What happened, whose turn it is, what is expected."""
    return {"moments": moments}


@register.simple_tag(takes_context=True)
def pager(context: template.Context, pages: Pages | Keyset) -> str:
    """Ways to the other pages of a list; other parameters of the address stay."""
    asked = context["request"].GET
    if isinstance(pages, Keyset):
        keys = {"before": pages.before, "after": pages.after}
        ways = {name: _with(asked, name, value) for name, value in keys.items()}
        return render_to_string(f"{_FOLDER}/keyset.html", {"ways": ways}) if any(keys.values()) else ""
    if pages.last == 1:
        return ""
    numbered = [(number, _with(asked, "page", str(number))) for number in pages.shown]
    return render_to_string(f"{_FOLDER}/pager.html", {"pages": pages, "ways": numbered})


def _with(asked: Any, name: str, value: str) -> str:
    if not value:
        return ""
    changed = asked.copy()
    for key in ("after", "before", "page"):
        changed.pop(key, None)
    changed[name] = value
    return f"?{changed.urlencode()}"


@register.inclusion_tag(f"{_FOLDER}/empty.html")
def empty(title: str, text: str = "", url: str = "", action: str = "") -> dict[str, str]:
    """An empty list: that it is empty, why, and what one may do."""
    return {"title": title, "text": text, "url": url, "action": action}


@register.inclusion_tag(f"{_FOLDER}/notice.html")
def notice(text: str, tone: str = "blue", title: str = "") -> dict[str, str]:
    """A remark set apart: blue to know, green done, yellow take care, red wrong."""
    return {"text": text, "tone": tone, "title": title}


@register.inclusion_tag(f"{_FOLDER}/back.html")
def back_link(url: str, text: str = "") -> dict[str, str]:
    """The way back; without a text it says 返回."""
    return {"url": url, "text": text}


@register.inclusion_tag(f"{_FOLDER}/crumbs.html")
def crumbs(links: Sequence[Link], here: str) -> dict[str, Any]:
    """The way down to this page."""
    return {"links": links, "here": here}


@register.inclusion_tag(f"{_FOLDER}/print.html")
def print_button(text: str = "") -> dict[str, str]:
    """A button that prints the page; without scripts the browser's own menu is named instead."""
    return {"text": text}


@register.inclusion_tag(f"{_FOLDER}/copy.html")
def copy_number(value: str, label: str) -> dict[str, str]:
    """A number or code with a button that copies it."""
    return {"value": value, "label": label}
