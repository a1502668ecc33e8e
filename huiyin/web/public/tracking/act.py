"""Whatever else a citizen may do: answer a question, add, withdraw, ask for review or recheck."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from huiyin.kernel import clock
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import Conflict, Refused
from huiyin.matters import actions, queries
from huiyin.web.access import personal_page
from huiyin.web.actor import actor_of
from huiyin.web.once import perform_once
from huiyin.web.parts.attach.field import put_on, shelve
from huiyin.web.parts.attach.holding import owner_of
from huiyin.web.parts.attach.shelf import HOLDER, Shelf
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.pages import page
from huiyin.web.public.tracking import interrupted
from huiyin.web.public.tracking.asked import form_of
from huiyin.web.public.tracking.cards import card
from huiyin.web.public.tracking.verdicts import remedy
from huiyin.web.public.typed import typed


@personal_page
@require_http_methods(["GET", "POST"])
def act(request: HttpRequest, claim_id: int, verb: str) -> HttpResponse:
    """The form of one action; whoever's proof has ended meanwhile proves again and finds the text kept."""
    actor = actor_of(request)
    if actor.arrival_id is None:
        return interrupted.prove_again(request)
    offer = queries.offer(actor, claim_id, verb, at=clock.now())
    if request.method == "GET":
        initial = _initial(request, actor, offer)
        blank = form_of(offer, initial)(initial=initial)
        shelve(request, blank, owner_of(actor), carried=initial.get(HOLDER, ""))
        return _show(request, actor, offer, blank)
    sent = typed(request)
    form = form_of(offer, sent)(sent)
    shelf = shelve(request, form, owner_of(actor))
    if not form.is_valid() or (shelf and shelf.touched):
        return _show(request, actor, offer, form)
    return _perform(request, actor, offer, form, shelf)


def _initial(request: HttpRequest, actor: Actor, offer: queries.Offer) -> dict[str, Any]:
    """What was typed before the proof ended; else the consents as they stand."""
    kept: dict[str, Any] = interrupted.take(request)
    if not kept and offer.verb == "change_consents":
        given = queries.tracking(actor, on=clock.today()).consents
        return {field.name: bool(given.get(field.name)) for field in offer.fields}
    return kept


def _perform(
    request: HttpRequest, actor: Actor, offer: queries.Offer, form: HouseForm, shelf: Shelf | None
) -> HttpResponse:
    def do() -> str:
        actions.perform(
            offer.verb, claim_id=offer.claim_id, by=actor, at=clock.now(), values=form.cleaned_data
        )
        messages.success(request, _("已提交。办理情况会在本页更新。"))
        return reverse("public:matter")

    try:
        return perform_once(request, do)
    except (Refused, Conflict) as refusal:
        again = form_of(offer, form.data, also=refusal.field or "")(form.data)
        put_on(again, shelf)
        again.is_valid()
        again.refuse(refusal)
        return _show(request, actor, offer, again)


def _show(request: HttpRequest, actor: Actor, offer: queries.Offer, form: HouseForm) -> HttpResponse:
    today = clock.today()
    tracked = queries.tracking(actor, on=today)
    shown = card(tracked, {offer.claim_id: (offer,)}, on=today)
    claim = next(claim for claim in shown.claims if claim.id == offer.claim_id)
    own = next(claim for claim in tracked.claims if claim.id == offer.claim_id)
    context = {
        "matter": shown,
        "restricted": tracked.restricted,
        "claim": claim,
        "way": (claim.ways + claim.quiet_ways)[0],
        "remedy": remedy(own, today),
        "offer": offer,
    }
    return page(request, "public/tracking/act.html", context, form=form)
