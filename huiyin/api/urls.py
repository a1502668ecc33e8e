"""Addresses of the API; whatever stands under /api/ answers in JSON, refusals too."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path, re_path
from django.views.decorators.csrf import csrf_exempt

from huiyin.api.v1.errors import refusal
from huiyin.api.v1.root import api

View = Callable[..., HttpResponse]


def _in_words(view: View) -> View:
    """The view, with the framework's bare "method not allowed" put like every other refusal."""

    # Not wrapped in its name: the house knows by the module that this view has a guard of its own, the key.
    @csrf_exempt
    def answer(request: HttpRequest, *args: Any, **named: Any) -> HttpResponse:
        response = view(request, *args, **named)
        if response.status_code != 405:
            return response
        allowed = response.headers.get("Allow", "")
        told = refusal(405, "request.method", f"这个地址不接受{request.method}，可用：{allowed}。")
        told.headers["Allow"] = allowed
        return told

    return answer


@csrf_exempt
def unknown(request: HttpRequest, rest: str = "") -> HttpResponse:
    """An address that the API does not have."""
    return refusal(404, "request.path", "没有这个接口地址，请对照 /api/v1/openapi.json。")


_patterns, _app_name, _namespace = api.urls
for _pattern in _patterns:
    if isinstance(_pattern, URLPattern):
        _pattern.callback = _in_words(_pattern.callback)

urlpatterns = [
    path("v1/", (_patterns, _app_name, _namespace)),
    re_path(r"^(?P<rest>.*)$", unknown, name="api-unknown"),
]
