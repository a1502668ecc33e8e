"""How often the proposed field of the contents was the one that a person confirmed, by field and month of receipt."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from huiyin.catalogue import queries as catalogue
from huiyin.kernel import clock
from huiyin.kernel.errors import NotFound
from huiyin.kernel.roles import Role
from huiyin.matters import queries as matters
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.work.rows import rows
from huiyin.web.parts.pages import page
from huiyin.web.parts.paging import Pages, page_number
from huiyin.web.parts.show import Number
from huiyin.web.supervise.month import Month, month_asked

LEAST = 20
"""Of fewer proposals a rate says nothing."""


@dataclass(frozen=True, kw_only=True)
class Line:
    """One field, or the sum of several: the numbers with their lists, and the rate made of them."""

    name: str
    numbers: tuple[Number, ...]
    rate: str


@dataclass(frozen=True, kw_only=True)
class Area:
    """A field of the first level with those below it, and their sum."""

    name: str
    total: Line
    lines: tuple[Line, ...]


@seat_required(Role.SUPERVISOR, Role.LEADER)
@require_GET
def hits(request: HttpRequest) -> HttpResponse:
    """Show the fields that were confirmed for matters received in the month."""
    month = month_asked(request)
    found = matters.field_hits(actor_of(request), since=month.first, until=month.last)
    context = {
        "areas": _areas(found, month),
        "total": _line(_("合计"), found.values(), month),
        "month": month,
        "next": month.after if month.after.first <= clock.today() else None,
        "at": clock.now(),
        "least": LEAST,
        "learned": next((one for one in catalogue.learned_versions() if one.in_use), None),
    }
    return page(request, "supervise/hits.html", context)


@seat_required(Role.SUPERVISOR, Role.LEADER)
@require_GET
def behind(request: HttpRequest, key: str) -> HttpResponse:
    """Show the claims behind a number. Raises NotFound for a number or field that there is not."""
    label, field = dict(matters.HIT_LABELS).get(key), request.GET.get("field", "")
    if label is None or not re.fullmatch(r"\w{0,24}", field):
        raise NotFound(_("没有这个清单。请从分类建议页面打开。"), code="hits.unknown")
    month, actor = month_asked(request), actor_of(request)
    ids = matters.claims_confirmed(actor, key, since=month.first, until=month.last, field=field)
    found = matters.claims_listed(actor, ids, on=clock.today(), page=page_number(request.GET.get("page")))
    context = {
        "label": label,
        "field": catalogue.field_label(field),
        "month": month,
        "rows": rows(found.rows, on=clock.today()),
        "total": found.counts[""],
        "pages": Pages(found.page, 50, found.counts[""]),
    }
    return page(request, "supervise/hits_listed.html", context)


def _areas(found: Mapping[str, matters.FieldHits], month: Month) -> tuple[Area, ...]:
    folded: defaultdict[str, list[str]] = defaultdict(list)
    for code in found:
        folded[code[:2]].append(code)
    return tuple(
        Area(
            name=catalogue.field_label(first),
            total=_line(catalogue.field_label(first), [found[code] for code in codes], month, first),
            lines=tuple(_line(catalogue.field_label(code), [found[code]], month, code) for code in codes),
        )
        for first, codes in folded.items()
    )


def _line(name: str, found: Iterable[matters.FieldHits], month: Month, field: str = "") -> Line:
    counts = {key: 0 for key, _label in matters.HIT_LABELS}
    for one in found:
        counts = {key: many + getattr(one, key) for key, many in counts.items()}
    return Line(
        name=name,
        numbers=tuple(
            Number(key=key, label=label, count=counts[key], url=_address(key, month, field))
            for key, label in matters.HIT_LABELS
        ),
        rate=_rate(counts["hit"], counts["proposed"]),
    )


def _rate(hit: int, proposed: int) -> str:
    """The share of proposals that were confirmed, with how many there were."""
    if proposed < LEAST:
        return _("样本不足（%(n)s件）") % {"n": proposed}
    return _("%(share)s%%（%(n)s件）") % {"share": f"{hit / proposed * 100:.1f}", "n": f"{proposed:,}"}


def _address(key: str, month: Month, field: str) -> str:
    return f"{reverse('supervise:hits_listed', args=[key])}?month={month.key}" + (
        f"&field={field}" if field else ""
    )
