"""One proposal as a box: a part of a page where a script asks for it, else a page of its own."""

from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse

from huiyin.assist import actions as assist
from huiyin.kernel.errors import Conflict, Refused
from huiyin.web.parts.pages import page


@dataclass(frozen=True, kw_only=True)
class Drafted:
    """A drafted part and the field of the form that it is for."""

    field: str
    label: str
    text: str


def show(
    request: HttpRequest,
    ask: Callable[[], assist.Proposal],
    *,
    title: str,
    back: str,
    labels: dict[str, str] | None = None,
) -> HttpResponse:
    """Ask and show what came, or in one sentence why nothing came. Raises NotFound."""
    found, why = None, ""
    try:
        found = ask()
    except (assist.Unavailable, Refused, Conflict) as none:
        why = none.message
    context = {"title": title, "back": back, "found": found, "why": why, "parts": _parts(found, labels or {})}
    part = request.headers.get("HX-Request") == "true"
    return page(request, f"desk/assist/{'box' if part else 'page'}.html", context)


def _parts(found: assist.Proposal | None, labels: dict[str, str]) -> list[Drafted]:
    fields = found.fields if found else {}
    return [Drafted(field=name, label=labels[name], text=text) for name, text in fields.items()]
