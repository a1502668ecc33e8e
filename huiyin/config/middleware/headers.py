"""Headers on each answer that Django and django-csp do not set."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control

GetResponse = Callable[[HttpRequest], HttpResponse]

FEATURES = "camera=(), microphone=(), geolocation=(self), payment=(), usb=(), interest-cohort=()"


def protective_headers(get_response: GetResponse) -> GetResponse:
    """Nothing personal is kept by browsers or proxies; no other site may embed or borrow."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers.setdefault("Permissions-Policy", FEATURES)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        if not response.has_header("Cache-Control"):
            # "no-store" makes browsers forget typed text on going back, so only pages of somebody get it.
            if _is_personal(request):
                patch_cache_control(response, no_store=True, private=True)
            else:
                patch_cache_control(response, no_cache=True, private=True)
        return response

    return answer


def _is_personal(request: HttpRequest) -> bool:
    session = getattr(request, "session", None)
    return session is not None and not session.is_empty()
