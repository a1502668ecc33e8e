"""The handbook (办理手册): found by seat, by state and by action; one page of each, and the whole to be printed."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from huiyin.kernel.roles import ROLE_LABELS, Role
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.handbook.cards import Card, StateLine, cards, states
from huiyin.web.parts.pages import page


@seat_required()
@require_GET
def handbook(request: HttpRequest) -> HttpResponse:
    """The ways in; all is made from the procedure as it is declared, so that it cannot be out of date."""
    own = actor_of(request).roles
    roles = [
        {"code": role.value, "label": label, "own": role in own}
        for role, label in ROLE_LABELS.items()
        if _taken_by(role)
    ]
    context = {"roles": roles, "states": states(), "cards": cards()}
    return page(request, "desk/handbook/handbook.html", context)


@seat_required()
@require_GET
def whole(request: HttpRequest) -> HttpResponse:
    """All of it on one page."""
    return page(request, "desk/handbook/whole.html", {"states": states(), "cards": cards()})


@seat_required()
@require_GET
def role(request: HttpRequest, code: str) -> HttpResponse:
    """What a seat with one role may do: first by state, then each action once."""
    known = next((role for role in ROLE_LABELS if role.value == code), None)
    listed = _taken_by(known) if known else []
    if known is None or not listed:
        raise Http404(f"no role {code}")
    context = {
        "label": ROLE_LABELS[known],
        "sealed": known is Role.DISCIPLINE,
        "states": _by_state(listed),
        "cards": listed,
    }
    return page(request, "desk/handbook/role.html", context)


@seat_required()
@require_GET
def action(request: HttpRequest, verb: str) -> HttpResponse:
    """One action."""
    known = next((card for card in cards() if card.verb == verb), None)
    if known is None:
        raise Http404(f"no action {verb}")
    return page(request, "desk/handbook/action.html", {"card": known})


def _taken_by(role: Role) -> list[Card]:
    return [card for card in cards() if role.value in card.roles]


def _by_state(listed: list[Card]) -> list[tuple[StateLine, list[Card]]]:
    every = ((state, [card for card in state.actions if card in listed]) for state in states())
    return [(state, found) for state, found in every if found]
