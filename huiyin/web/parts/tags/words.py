"""Filters that put values into words."""

from datetime import date, datetime
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from huiyin.kernel import clock, text
from huiyin.web.parts import days, laws
from huiyin.web.parts.say import say

register = template.Library()

_MASKS = {"name": text.mask_name, "phone": text.mask_phone, "id": text.mask_id, "email": text.mask_email}

register.filter("say", say)


@register.filter
def day(value: date | None) -> str:
    """2026年11月21日 周六."""
    return days.day_words(value) if value else ""


@register.filter
def plain_day(value: date | None) -> str:
    """2026年11月21日."""
    return days.day_words(value, weekday=False) if value else ""


@register.filter
def law_link(citation: Any) -> SafeString | str:
    """A way to the words of 《行政复议法》第二十条; nothing when they cannot be read here."""
    way = laws.address(str(citation), clock.today())
    more = format_html('<span class="visually-hidden" lang="zh-Hans">{}</span>', citation)
    words = _("看条文全文")
    shown = format_html(
        '<a href="{}" class="no-print" lang="{}">{}{}</a>', way, get_language() or "", words, more
    )
    return shown if way else ""


@register.filter
def moment(value: datetime | None) -> str:
    """2026年11月21日 周六 14:05."""
    return days.moment_words(value) if value else ""


@register.filter
def grouped(value: int | None) -> str:
    """12,345."""
    return f"{value:,}" if value is not None else ""


@register.filter
def masked(value: str | None, kind: str = "") -> SafeString:
    """A personal value as everybody may see it. `kind` name, phone, id, email or address masks; without it the
    value is masked already."""
    hidden = _MASKS.get(kind, text.mask_address)(value or "") if kind else (value or "")
    return format_html('<span class="masked" translate="no">{}</span>', hidden or _("未填写"))


@register.filter
def lines(value: Any) -> str:
    """Text without trailing spaces, for a paragraph that keeps line breaks."""
    return "\n".join(line.rstrip() for line in str(value or "").strip().splitlines())
