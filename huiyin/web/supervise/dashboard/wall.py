"""The wall (大屏): parts of the city in letters for a hall, one after another, on a screen that can open nothing else.

Somebody with a watcher's seat signs in at the screen and turns that session into a wall: from then on it shows these
pages alone, until it is signed out or twelve hours have gone by. There are no names and no single matter on it.
"""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from huiyin.kernel import clock
from huiyin.kernel.roles import Role
from huiyin.web.access import WALL, on_wall, seat_required
from huiyin.web.parts.pages import page
from huiyin.web.supervise.dashboard.parts import PARTS
from huiyin.web.supervise.indicators.asked import asked_for


@on_wall
@seat_required(Role.SUPERVISOR, Role.LEADER)
@require_http_methods(["GET", "POST"])
def wall(request: HttpRequest) -> HttpResponse:
    """Show the wall; by a post the session becomes one that shows nothing else."""
    if request.method == "POST":
        request.session[WALL] = True
        return HttpResponseRedirect(reverse("supervise:wall"))
    context = {
        "parts": [one for one in PARTS.values() if one.wall],
        "asked": asked_for(request.GET),
        "kept": bool(request.session.get(WALL)),
        "at": clock.now(),
    }
    return page(request, "supervise/dashboard/wall.html", context)
