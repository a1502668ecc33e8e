"""The form of one offered action: its declared fields with what may be chosen, and what is proposed beforehand."""

from dataclasses import replace
from datetime import date
from typing import Any

from huiyin.catalogue import queries as catalogue
from huiyin.matters import queries as matters
from huiyin.matters.actions import Field, FieldKind
from huiyin.web.desk.case.proposal import ProposalView, proposal
from huiyin.web.desk.names import unit_choices
from huiyin.web.parts.action_form import form_class
from huiyin.web.parts.days import day_words
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.listed import ListedField, Options

CONTENT_FIELD = "field_code"
"""The one text field that takes a code: it is chosen from the content taxonomy."""

BESIDE_ALL = "1 2 3 4 5"
"""The numbers of Art. 31 beside which general help stands; the sixth is for what has no other path."""

_BODIES = (FieldKind.UNIT, FieldKind.UNITS)
_SENDING = {"forward", "assign"}


def action_form(offer: matters.Offer, claim: matters.ClaimView, *, on: date) -> type[HouseForm]:
    """The form class of an offer on a claim."""
    fields = [_chosen(field) for field in offer.fields if _is_asked(field, offer)]
    made = {field.name: _options(field, claim, on) for field in fields if _listed(field)}
    form = form_class(fields, options=dict(offer.choices) | made)
    _follow_way(form, on)
    return form


def _follow_way(form: type[HouseForm], on: date) -> None:
    """Propose only the paths into which the chosen number of Art. 31 leads (R-304)."""
    box = form.base_fields.get("path")
    if "way" in form.base_fields and isinstance(box, ListedField):
        box.follow("way", {path.code: " ".join(path.ways) or BESIDE_ALL for path in catalogue.paths(on=on)})


def proposed_values(offer: matters.Offer, claim: matters.ClaimView, *, on: date) -> dict[str, Any]:
    """What stands in the form beforehand: the proposal, for a person to check; days are those of today."""
    found = proposal(claim.proposal)
    values: dict[str, Any] = {}
    if offer.verb == "classify":
        values = {
            "claim_class": claim.claim_class or found.claim_class,
            CONTENT_FIELD: claim.field_code or found.field_code,
            "procedure": claim.procedure or "ordinary",
            "lane": claim.lane or found.lane,
        }
    if offer.verb in _SENDING:
        values = {"lane": claim.lane or found.lane}
    if offer.verb in _SENDING and found.unit_id:
        values |= {"unit": found.unit_id, "reason": reason_of(found)}
    if offer.verb == "divert":
        values = _of_path(claim.path_code, on)
    if offer.verb == "split":
        values["parts"] = claim.text
    if "served_on" in {field.name for field in offer.fields}:
        values["served_on"] = day_words(on, weekday=False)
    return values


def _of_path(code: str, on: date) -> dict[str, Any]:
    """What the notice says of the chosen path, from the catalogue (WH-06)."""
    path = catalogue.path(code, on=on) if code else None
    if path is None:
        return {}
    organs = "；".join(limit.sentence for limit in path.own_limits if limit.whose != "petitioner")
    return {
        "procedure": path.name,
        "body": path.body[:60],
        "article": f"《{path.law}》{path.article}",
        "limit": organs[:200],
        "to_submit": "、".join(path.bring)[:500],
    }


def reason_of(found: ProposalView) -> str:
    """The ground of a sending, as the duty list gives it."""
    return f"依据职责清单：{found.duty}"[:500] if found.duty else ""


def _is_asked(field: Field, offer: matters.Offer) -> bool:
    """What may be left open is not asked where the case offers nothing to choose."""
    return field.options is None or field.required or len(offer.choices[field.name]) > 1


def _chosen(field: Field) -> Field:
    return replace(field, kind=FieldKind.PATH) if field.name == CONTENT_FIELD else field


def _listed(field: Field) -> bool:
    return field.kind in (*_BODIES, FieldKind.PATH)


def _options(field: Field, claim: matters.ClaimView, on: date) -> Options:
    if field.kind in _BODIES:
        found = proposal(claim.proposal)
        return unit_choices(on, first=[found.unit_id or 0, *(one.id for one in found.others)])
    return _content_fields() if field.name == CONTENT_FIELD else _paths(claim, on)


def _content_fields() -> Options:
    return tuple(
        (kind.code, f"{field.label}／{kind.label}") for field in catalogue.fields() for kind in field.kinds
    )


def _paths(claim: matters.ClaimView, on: date) -> Options:
    """All statutory paths that may be shown: first those of the item out of the guide, then as the text speaks."""
    item = catalogue.item(claim.proposal.get("item", {}).get("code", ""), on=on)
    every = {path.code: path for path in catalogue.paths(on=on)}
    guided = [every[code] for code in item.paths if code in every] if item else []
    known = dict.fromkeys([*guided, *catalogue.find_paths(claim.text, on=on), *every.values()])
    return tuple((path.code, str(path)) for path in known)
