"""What a form brought, as plain pairs."""

import re
from collections.abc import Iterable

from django.core.exceptions import SuspiciousOperation
from django.http import HttpRequest
from django.http.multipartparser import MultiPartParserError

_SECRET = ("password", "old", "new", "again", "csrfmiddlewaretoken")
#: What the page itself put into the form, and what opens a petition to whoever looks over a shoulder.
_NOT_WRITTEN = ("once", "draft", "key", "next", "code", "files-holder", "drop_file", "attached")
_WORTH_COPYING = 8
_CHOSEN = re.compile(r"[a-z_]+")
"""The value of a choice, which nobody has written and nobody understands."""


def fields_of(request: HttpRequest) -> tuple[tuple[str, str], ...]:
    """The names and values of a sent form, without secrets."""
    return tuple(
        (name, value) for name, values in request.POST.lists() if name not in _SECRET for value in values
    )


def texts_in(fields: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """What a person wrote, as far as it is worth showing again: the longer texts."""
    return tuple(
        value
        for name, value in fields
        if name not in _NOT_WRITTEN and len(value) >= _WORTH_COPYING and not _CHOSEN.fullmatch(value)
    )


def texts_of(request: HttpRequest) -> tuple[str, ...]:
    """The texts of a sent form, to be copied from the page that tells why it was not taken; of broken ones nothing."""
    if request.method != "POST" or request.headers.get("HX-Request"):
        return ()
    try:
        return texts_in(fields_of(request))
    except (SuspiciousOperation, MultiPartParserError, OSError):
        return ()
