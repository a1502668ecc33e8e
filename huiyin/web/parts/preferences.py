"""How a reader wants to read: language, elder view and its size, single keys, a dark wall. Kept in cookies alone."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET

from huiyin.web.access import open_page
from huiyin.web.parts.house import ELDER_COOKIE, ELDER_SIZES, KEYS_COOKIE, WALL_COOKIE

YEAR = 365 * 24 * 3600


@open_page
@require_GET
def choose(request: HttpRequest) -> HttpResponse:
    """Remember the choices in the address and go back; unknown ones are passed over."""
    response = HttpResponseRedirect(back_to(request))
    for name, value, allowed in (
        (settings.LANGUAGE_COOKIE_NAME, request.GET.get("language"), dict(settings.LANGUAGES)),
        (ELDER_COOKIE, request.GET.get("elder"), {"off": "", **ELDER_SIZES}),
        (KEYS_COOKIE, request.GET.get("keys"), {"on": "", "off": ""}),
        (WALL_COOKIE, request.GET.get("wall"), {"light": "", "dark": ""}),
    ):
        if value in allowed:
            response.set_cookie(
                name,
                str(value),
                max_age=YEAR,
                samesite="Lax",
                secure=settings.SESSION_COOKIE_SECURE,
                httponly=True,
            )
    return response


def back_to(request: HttpRequest, default: str = "/") -> str:
    """The page to go on to: the address parameter `next`, where it is one of ours."""
    wanted = request.POST.get("next") or request.GET.get("next") or ""
    ours = url_has_allowed_host_and_scheme(
        wanted, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return wanted if ours else default
