"""Whether this process can serve: for load balancers, and for our own start-up."""

from django.db import Error, connection
from django.http import HttpRequest, JsonResponse

from huiyin import __version__


def health(request: HttpRequest) -> JsonResponse:
    """200 when the database answers, else 503. Tells nothing about data."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except Error:
        return JsonResponse({"ok": False}, status=503)
    return JsonResponse({"ok": True, "version": __version__})
