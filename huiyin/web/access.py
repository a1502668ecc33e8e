"""Who may open a page. Each view states its rule; a view without one is refused.

@open_page                       anybody; information only
@personal_page                   anybody; the page asks for or shows personal things, and is never stored
@proved_page(enter="public:track")   a citizen who proved number and query code
@account_page                    somebody signed in, with or without a seat
@seat_required(Role.CLERK, …)    a seat with at least one of the roles; without roles any seat
@on_wall                         above it: also a session that was turned into a wall, which opens nothing else
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any, Literal, TypeVar
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse

from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import HuiyinError, NotAllowed, NotFound
from huiyin.kernel.roles import Role
from huiyin.web import actor as actors
from huiyin.web import kept
from huiyin.web.errors import answer_error

Kind = Literal["open", "personal", "proved", "account", "seat"]
View = TypeVar("View", bound=Callable[..., Any])

GUARDED_ELSEWHERE = (
    "huiyin.config.",
    "huiyin.api.",
    "ninja.",
    "django.views.i18n",
    "django.contrib.staticfiles.",
)
"""Views of these modules carry their own guard (tokens, or nothing to guard)."""
WALL = "wall"
"""In a session: a screen that anybody may walk up to; it shows the wall and nothing else."""


@dataclass(frozen=True)
class Access:
    """The rule of one view; `roles` empty means any seat. `enter` names the page that lets one in.

    `wall` says whether a session that was turned into a wall opens it.
    """

    kind: Kind
    roles: frozenset[Role] = field(default_factory=frozenset)
    enter: str = "sign_in:enter"
    wall: bool = False


def _declare(rule: Access) -> Callable[[View], View]:
    def declare(view: View) -> View:
        view.access = rule  # type: ignore[attr-defined]
        return view

    return declare


open_page = _declare(Access("open"))
personal_page = _declare(Access("personal"))
account_page = _declare(Access("account"))


def proved_page(*, enter: str) -> Callable[[View], View]:
    """Only for a citizen who proved number and query code; others are led to the page `enter`."""
    return _declare(Access("proved", enter=enter))


def seat_required(*roles: Role) -> Callable[[View], View]:
    """Only for a seat with at least one of the roles; without roles, for any seat."""
    return _declare(Access("seat", frozenset(roles)))


def on_wall(view: View) -> View:
    """Also for a session that shows a wall; put above the rule of the view."""
    view.access = replace(view.access, wall=True)  # type: ignore[attr-defined]
    return view


def access_of(view: Any) -> Access | None:
    """The rule that a view function, or the class behind it, has declared."""
    rule = getattr(view, "access", None) or getattr(getattr(view, "view_class", None), "access", None)
    return rule if isinstance(rule, Access) else None


class AccessMiddleware:
    """Sets `request.actor` and lets a page open only by its rule."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        rule = getattr(request, "access", None)
        if rule is not None and rule.kind != "open":
            response.headers.setdefault("Cache-Control", "private, no-store")
        return response

    def process_view(
        self, request: HttpRequest, view: Any, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        """Apply the rule of the view; what no database can look up leads nowhere."""
        try:
            if any("\0" in str(value) for value in kwargs.values()):
                raise NotFound("没有找到这个页面。", code="access.no_such_page")
            return self._apply(request, view)
        except HuiyinError as error:
            # Django asks process_exception only about views, not about middleware.
            return answer_error(request, error)

    def _apply(self, request: HttpRequest, view: Any) -> HttpResponse | None:
        rule = access_of(view)
        if rule is None:
            if view.__module__.startswith(GUARDED_ELSEWHERE):
                return None
            raise NotAllowed("这个页面没有对外开放。", code="access.undeclared")
        request.access = rule  # type: ignore[attr-defined]
        return _CHECKS[rule.kind](request, rule)


def _open(request: HttpRequest, rule: Access) -> HttpResponse | None:
    _act(request, Actor.citizen())
    return None


def _personal(request: HttpRequest, rule: Access) -> HttpResponse | None:
    _act(request, actors.citizen_actor(request))
    return None


def _proved(request: HttpRequest, rule: Access) -> HttpResponse | None:
    actor = actors.citizen_actor(request)
    if actor.arrival_id is None:
        return _lead(request, rule.enter)
    _act(request, actor)
    return None


def _no_wall(request: HttpRequest, rule: Access) -> None:
    if request.session.get(WALL) and not rule.wall:
        raise NotAllowed(
            "这个屏幕只展示大屏，不能办理事项。要办理，请先退出登录，再重新登录。", code="access.wall"
        )


def _account(request: HttpRequest, rule: Access) -> HttpResponse | None:
    _no_wall(request, rule)
    if actors.account_id_of(request) is None:
        return _lead(request, rule.enter)
    _act(request, actors.seat_actor(request))
    return None


def _seat(request: HttpRequest, rule: Access) -> HttpResponse | None:
    _no_wall(request, rule)
    if actors.account_id_of(request) is None:
        return _lead(request, rule.enter)
    if getattr(request.user, "must_change_password", False):
        return _lead(request, "sign_in:password")
    actor = actors.seat_actor(request) or _only_seat(request)
    if actor is None:
        return _lead(request, "sign_in:seat")
    _act(request, actor)
    if rule.roles and not actor.has(*rule.roles):
        raise NotAllowed(
            "您当前的岗位没有办理这项工作的职责。请切换到有职责的岗位，或联系本单位系统管理员。",
            code="access.role",
        )
    return None


def _only_seat(request: HttpRequest) -> Actor | None:
    """Whoever holds one seat need not choose."""
    seats = actors.seats_of(request)
    return actors.sit(request, seats[0].id) if len(seats) == 1 else None


def _act(request: HttpRequest, actor: Actor | None) -> None:
    request.actor = actor  # type: ignore[attr-defined]


def _lead(request: HttpRequest, enter: str) -> HttpResponse:
    """To the page that lets one in, and from there back; what was typed is kept meanwhile.

    What a page asks for by itself (`HX-Quiet`) leads nobody away: the next thing that the person does will.
    """
    if request.headers.get("HX-Quiet"):
        return HttpResponse(status=204)
    back = kept.keep(request) if request.method == "POST" else request.get_full_path()
    address = f"{reverse(enter)}?{urlencode({'next': back})}"
    if request.headers.get("HX-Request"):
        return HttpResponse(status=204, headers={"HX-Redirect": address})
    return HttpResponseRedirect(address)


_CHECKS: dict[Kind, Callable[[HttpRequest, Access], HttpResponse | None]] = {
    "open": _open,
    "personal": _personal,
    "proved": _proved,
    "account": _account,
    "seat": _seat,
}
