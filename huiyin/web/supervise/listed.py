"""The claims behind a number of the overview."""

import re

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from huiyin.kernel import clock
from huiyin.kernel.errors import NotFound
from huiyin.kernel.roles import Role
from huiyin.matters import queries as matters
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.names import channel_name, unit_name
from huiyin.web.desk.work.rows import rows
from huiyin.web.parts.pages import page
from huiyin.web.parts.paging import Pages, page_number
from huiyin.web.supervise.seated import place_asked, seat_name, seated_in


@seat_required(Role.SUPERVISOR, Role.LEADER)
@require_GET
def listed(request: HttpRequest, standing: str, unit_id: int | None = None) -> HttpResponse:
    """Show them, the most urgent first. Raises NotFound for a list or body that there is not."""
    label = dict(matters.STANDINGS).get(standing)
    if label is None:
        raise NotFound(_("没有这个清单。请从督查一览打开。"), code="standing.unknown")
    channel, place = _channel(request.GET.get("channel")), place_asked(request.GET.get("place"))
    found = matters.overseen(
        actor_of(request),
        on=clock.today(),
        standing=standing,
        unit_ids=seated_in(place) if unit_id is None else [unit_id],
        channel=channel,
        page=page_number(request.GET.get("page")),
    )
    context = {
        "label": label,
        "unit": unit_name(unit_id) or seat_name(place),
        "channel": channel_name(channel) if channel else "",
        "rows": rows(found.rows, on=clock.today()),
        "total": found.counts[standing],
        "pages": Pages(found.page, 50, found.counts[standing]),
        "orders": actor_of(request).has(Role.SUPERVISOR),
        "unit_id": unit_id,
    }
    return page(request, "supervise/listed.html", context)


def _channel(asked: str | None) -> str | None:
    """The code of the channel asked for; none means all. Raises NotFound for what is no code."""
    if asked and not re.fullmatch(r"[a-z_]{1,20}", asked):
        raise NotFound(_("没有这个清单。请从督查一览打开。"), code="standing.unknown")
    return asked or None
