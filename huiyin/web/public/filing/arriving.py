"""Coming into the filing from the guide: class, field and place are filled, and nothing already answered is lost."""

from dataclasses import replace
from typing import Any

from django.http import HttpRequest
from django.urls import reverse

from huiyin.catalogue import queries as catalogue
from huiyin.intake import queries as intake
from huiyin.kernel import clock
from huiyin.web.public.filing import places
from huiyin.web.public.filing.draft import Draft
from huiyin.web.public.filing.keeping import keep


def from_guide(request: HttpRequest, draft: Draft) -> Draft:
    """The draft with the item and the place of the address; an empty item takes back what it had filled."""
    asked = request.GET
    filled = draft
    if "item" in asked:
        item = catalogue.item(asked["item"], on=clock.today())
        filled = _with_item(draft, item) if item else replace(draft, item="", field="")
    place_id = places.id_of(asked.get("place", ""))
    if place_id is not None:
        filled = replace(filled, place_id=place_id)
    if filled != draft:
        keep(request, filled)
    return filled


def _with_item(draft: Draft, item: catalogue.Item) -> Draft:
    """A class that the citizen has chosen before stays."""
    chosen = draft.claim_class if "what" in draft.done else intake.class_of_item(item)
    return replace(draft, item=item.code, field=intake.field_of_item(item), claim_class=chosen)


def item_shown(draft: Draft) -> dict[str, Any]:
    """The item from which the citizen came, with the way back to it."""
    item = catalogue.item(draft.item, on=clock.today()) if draft.item else None
    if item is None:
        return {}
    more = f"?place={draft.place_id}" if draft.place_id else ""
    return {"item": item, "item_address": reverse("public:guide_item", args=(item.code,)) + more}
