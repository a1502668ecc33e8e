"""Bars of a series, drawn on the server: nothing to load, and printed as they are shown; a table says the same."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from huiyin.analysis.queries import hot
from huiyin.web.parts.days import day_words

_BAR = '<rect x="{}" y="{}" width="{}" height="{}" fill="{}"><title>{}</title></rect>'
_FRAME = '<path d="M0 {0}H{1}" stroke="#6F7985" fill="none"/>'
_PLAIN, _MARKED = "#0B5CAD", "#B3141B"


@dataclass(frozen=True)
class Size:
    """Of a picture, in its own units."""

    width: int
    height: int


SPARK, CHART = Size(150, 28), Size(900, 200)


def spark(bars: Sequence[hot.Bar]) -> SafeString:
    """A small picture for a line of a list; what it shows is said in words too."""
    said = _("走势：%(counts)s") % {"counts": "、".join(str(bar.count) for bar in bars)}
    drawn = _drawn(bars, SPARK, marked=None)
    shape = (
        '<svg class="spark" width="{}" height="{}" viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>'
    )
    return format_html(shape, *_both(SPARK), said, drawn)


def chart(bars: Sequence[hot.Bar], label: str, marked: date | None = None) -> SafeString:
    """A picture as wide as the page; bars from the day `marked` on are red."""
    most = max((bar.count for bar in bars), default=0)
    drawn = _drawn(bars, CHART, marked=marked)
    frame = format_html(_FRAME, CHART.height - 1, CHART.width)
    shape = '<svg class="chart" width="100%" viewBox="0 0 {} {}" role="img" aria-label="{}">{}{}</svg>{}'
    told = format_html(
        '<p class="small quiet">{}</p>', _("%(what)s，最多%(n)s件。") % {"what": label, "n": most}
    )
    return format_html(shape, CHART.width, CHART.height, label, drawn, frame, told)


def days_of(bar: hot.Bar) -> str:
    """The days of a bar in words."""
    first = day_words(bar.first, weekday=False)
    return first if bar.first == bar.last else f"{first}—{day_words(bar.last, weekday=False)}"


def _both(size: Size) -> tuple[int, int, int, int]:
    return size.width, size.height, size.width, size.height


def _drawn(bars: Sequence[hot.Bar], size: Size, *, marked: date | None) -> SafeString:
    most, step = max((bar.count for bar in bars), default=0) or 1, size.width / max(1, len(bars))
    room = size.height * 0.88
    return format_html_join(
        "",
        _BAR,
        (
            (
                round(step * at + step * 0.12, 1),
                round(size.height - room * bar.count / most, 1),
                round(step * 0.76, 1),
                round(room * bar.count / most, 1),
                _MARKED if marked is not None and bar.last >= marked else _PLAIN,
                f"{days_of(bar)} {bar.count}",
            )
            for at, bar in enumerate(bars)
            if bar.count
        ),
    )
