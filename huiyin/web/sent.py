"""What a form brought, as plain pairs."""

from django.http import HttpRequest

_SECRET = ("password", "old", "new", "again", "csrfmiddlewaretoken")


def fields_of(request: HttpRequest) -> tuple[tuple[str, str], ...]:
    """The names and values of a sent form, without secrets."""
    return tuple(
        (name, value) for name, values in request.POST.lists() if name not in _SECRET for value in values
    )
