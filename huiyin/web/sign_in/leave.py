"""Leaving: the session ends on the server, and the browser forgets the pages."""

from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_POST

from huiyin.web.access import open_page
from huiyin.web.parts.pages import page


@open_page
@require_POST
def leave(request: HttpRequest) -> HttpResponse:
    """End the session."""
    logout(request)
    response = redirect("sign_in:left")
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
    return response


@open_page
@require_GET
def left(request: HttpRequest) -> HttpResponse:
    """Say that it ended."""
    return page(request, "sign_in/left.html")
