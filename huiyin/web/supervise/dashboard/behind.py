"""The claims behind a tile that no other page lists: due today or this week, listed, and the own unit's by colour."""

from collections.abc import Callable
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET

from huiyin.kernel import clock
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotAllowed, NotFound
from huiyin.kernel.roles import Role
from huiyin.matters import queries as matters
from huiyin.supervision import queries as supervision
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.parts.pages import page
from huiyin.web.supervise.behind import behind_number
from huiyin.web.supervise.dashboard.morning import spans
from huiyin.web.supervise.dashboard.own import bounds
from huiyin.web.supervise.dashboard.parts import HEADS, WATCHERS

_DUE = {
    "today": gettext_lazy("今天到期"),
    "week": gettext_lazy("本周到期"),
    "posted": gettext_lazy("挂牌督办"),
}


@seat_required(Role.SUPERVISOR, Role.LEADER, Role.HEAD)
@require_GET
def listed(request: HttpRequest, key: str) -> HttpResponse:
    """Show them. Raises NotFound for a list that there is not, NotAllowed where the seat does not open it."""
    actor, on = actor_of(request), clock.today()
    label = _DUE.get(key) or dict(matters.COLOUR_LABELS).get(key)
    if label is None:
        raise NotFound(_("没有这个清单。请从形势看板页面打开。"), code="dashboard.unknown")
    if not actor.has(*(WATCHERS if key in _DUE else HEADS)):
        raise NotAllowed(_("您当前的岗位不能打开这个清单。请切换岗位后再试。"), code="access.role")
    ids = _FINDERS["due" if key in _DUE else "colour"](actor, key, on)
    context = {
        "label": label,
        "orders": key in _DUE and actor.has(Role.SUPERVISOR),
        **behind_number(request, ids),
    }
    return page(request, "supervise/dashboard/listed.html", context)


def _due(actor: Actor, key: str, on: date) -> tuple[int, ...]:
    if key == "posted":
        return matters.claims_open(actor, supervision.listed_now(), on=on)
    return matters.claims_due(actor, spans(on)[key], on=on)


def _coloured(actor: Actor, key: str, on: date) -> tuple[int, ...]:
    return matters.claims_coloured(actor, key, bounds(on), on=on, listed=supervision.listed_now())


_FINDERS: dict[str, Callable[[Actor, str, date], tuple[int, ...]]] = {"due": _due, "colour": _coloured}
