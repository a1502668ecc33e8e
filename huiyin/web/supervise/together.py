"""Writing about many rows at once: which were chosen, and what a person is told afterwards (U33)."""

from collections.abc import Sequence

from django.contrib import messages
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from huiyin.supervision import actions
from huiyin.supervision.queries import Order

SHOWN_REASONS = 5


def chosen_ids(asked: Sequence[str]) -> tuple[int, ...]:
    """The keys among what was ticked; one more than allowed is kept, so that too many are refused."""
    return tuple(int(each) for each in asked[: actions.MOST + 1] if each.isdecimal() and len(each) < 19)


def tell(
    request: HttpRequest,
    written: Sequence[Order],
    refused: Sequence[actions.NotWritten],
    *,
    done: str,
    back: str,
) -> str:
    """Say how many papers went out (`done` takes the number as n) and which did not; return the next page.

    A single paper opens by itself; several, or a refusal, lead back to the list.
    """
    if written:
        messages.success(request, done % {"n": len(written)})
    if refused:
        why = "".join(dict.fromkeys(one.why for one in refused[:SHOWN_REASONS]))
        messages.warning(request, _("%(n)s件没有发出：%(why)s") % {"n": len(refused), "why": why})
    if len(written) == 1 and not refused:
        return reverse("desk:order", args=[written[0].pk])
    return back
