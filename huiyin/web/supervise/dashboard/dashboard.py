"""The dashboard: a frame whose parts are fetched by themselves, each with the moment that it tells of."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from huiyin.kernel import clock
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotAllowed, NotFound
from huiyin.kernel.roles import Role
from huiyin.web.access import on_wall, seat_required
from huiyin.web.actor import actor_of
from huiyin.web.parts.pages import page
from huiyin.web.supervise.dashboard.parts import PARTS, WATCHERS, Part, View, views_of
from huiyin.web.supervise.indicators.asked import asked_for
from huiyin.web.supervise.indicators.overview import about


@seat_required(Role.SUPERVISOR, Role.LEADER, Role.HEAD)
@require_GET
def dashboard(request: HttpRequest) -> HttpResponse:
    """Show the view asked for, else the first that the seat has."""
    views = views_of(actor_of(request))
    view = next((one for one in views if one.key == request.GET.get("view")), views[0])
    parts = [PARTS[key] for key in view.parts]
    watches = actor_of(request).has(*WATCHERS)
    context = {"view": view, "views": views, "parts": parts, "watches": watches}
    return page(request, "supervise/dashboard/dashboard.html", context | _about(request, view))


@on_wall
@seat_required(Role.SUPERVISOR, Role.LEADER, Role.HEAD)
@require_GET
def part(request: HttpRequest, key: str) -> HttpResponse:
    """Show one part: alone as a page, or as a piece of one. Raises NotFound for a part that there is not."""
    one, actor, asked = part_open_to(actor_of(request), key), actor_of(request), asked_for(request.GET)
    wall = bool(request.GET.get("wall"))
    context = {
        "part": one,
        "board": one.build(actor, asked, clock.today()),
        "asked": asked,
        "at": clock.now(),
        "wall": wall,
    }
    whole = "supervise/dashboard/alone.html"
    return page(
        request, "supervise/dashboard/part.html" if request.headers.get("HX-Request") else whole, context
    )


def part_open_to(actor: Actor, key: str) -> Part:
    """A part by its key. Raises NotFound for none, NotAllowed where the seat does not open it."""
    one = PARTS.get(key)
    if one is None:
        raise NotFound(_("没有这个看板。请从形势看板页面打开。"), code="dashboard.unknown")
    if not actor.has(*one.roles):
        raise NotAllowed(_("您当前的岗位不能打开这个看板。请切换岗位后再试。"), code="access.role")
    return one


def _about(request: HttpRequest, view: View) -> dict[str, object]:
    """The period, where a part of the view tells of one."""
    dated = any(PARTS[key].dated for key in view.parts)
    return {"dated": dated, **about(asked_for(request.GET))}
