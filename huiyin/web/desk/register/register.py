"""The register (登记簿): newest first, leafed through by key."""

from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_GET

from huiyin.kernel import clock
from huiyin.matters import queries as matters
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.names import channel_name, place_name, unit_name
from huiyin.web.desk.register.filtering import filter_form, said
from huiyin.web.desk.roles import CASE_ROLES
from huiyin.web.parts.pages import page
from huiyin.web.parts.paging import Keyset


@dataclass(frozen=True, kw_only=True)
class Line:
    """One matter in the register."""

    url: str
    number: str
    title: str
    channel: str
    received_at: datetime
    state: str
    class_label: str
    units: str
    place: str
    repeated: bool
    people_count: int


@seat_required(*CASE_ROLES)
@require_GET
def register(request: HttpRequest) -> HttpResponse:
    """One page of it."""
    form = filter_form(request.GET)
    found = matters.register_page(
        actor_of(request), form.wanted(), on=clock.today(), before=_key(request.GET.get("after"))
    )
    context = {
        "rows": [line(row) for row in found.rows],
        "total": found.total,
        "more": found.more,
        "ways": Keyset(after=str(found.next_before or "")),
        "later": bool(request.GET.get("after")),
        "filter": said(request),
    }
    return page(request, "desk/register/register.html", context, form=form)


def line(row: matters.RegisterRow) -> Line:
    """A row as the page and the sheet show it."""
    return Line(
        url=reverse("desk:case", args=[row.number]),
        number=row.number,
        title=row.title,
        channel=channel_name(row.channel),
        received_at=row.received_at,
        state=row.state_label,
        class_label=row.class_label,
        units="、".join(unit_name(unit_id) for unit_id in row.unit_ids),
        place=place_name(row.place_id),
        repeated=not row.is_initial,
        people_count=row.people_count,
    )


def _key(text: str | None) -> int | None:
    return int(text) if text and text.isdecimal() and len(text) < 19 else None
