"""How long a session lives: 30 minutes idle, 12 hours in all."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from huiyin.kernel import clock

GetResponse = Callable[[HttpRequest], HttpResponse]

BEGAN = "_began"
TOUCHED = "_touched"
TOUCH_EVERY = 60
"""Seconds; a session is written again at most this often, not with each click."""


def session_life(get_response: GetResponse) -> GetResponse:
    """End sessions that are too old; keep the others alive while they are used.

    What a page asks for by itself (`HX-Quiet`) is no use: a dashboard left open does not keep anybody signed in.
    """

    def answer(request: HttpRequest) -> HttpResponse:
        now = int(clock.now().timestamp())
        if _too_old(request, now):
            request.session.flush()
        response = get_response(request)
        session = request.session
        if not session.is_empty() and not request.headers.get("HX-Quiet"):
            session.setdefault(BEGAN, now)
            if now - session.get(TOUCHED, 0) >= TOUCH_EVERY:
                session[TOUCHED] = now
        return response

    return answer


def _too_old(request: HttpRequest, now: int) -> bool:
    if settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return False
    began = request.session.get(BEGAN, now)
    idle_since = request.session.get(TOUCHED, now)
    longest = settings.HUIYIN_SESSION_LONGEST.total_seconds()
    return bool(now - began >= longest or now - idle_since >= settings.SESSION_COOKIE_AGE + TOUCH_EVERY)
