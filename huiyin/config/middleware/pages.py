"""Steps for browsers alone: a program shows its key with each call and needs neither session nor sign-in."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.http import HttpRequest, HttpResponse
from django_htmx.middleware import HtmxMiddleware

from huiyin.config.middleware.sessions import session_life

FOR_PROGRAMS = "/api/"

GetResponse = Callable[[HttpRequest], HttpResponse]
Step = Callable[[GetResponse], GetResponse]


def _for_pages(step: Any) -> Step:
    """The step, left out for programs. Only for steps that hook into nothing but the call itself."""

    def made(get_response: GetResponse) -> GetResponse:
        with_step = step(get_response)

        def answer(request: HttpRequest) -> HttpResponse:
            return (get_response if request.path.startswith(FOR_PROGRAMS) else with_step)(request)

        return answer

    return made


sessions = _for_pages(SessionMiddleware)
life_of_sessions = _for_pages(session_life)
sign_in = _for_pages(AuthenticationMiddleware)
messages = _for_pages(MessageMiddleware)
htmx = _for_pages(HtmxMiddleware)
