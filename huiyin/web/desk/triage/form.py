"""One form for both steps of triage: the class is confirmed and the claim is sent on."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from huiyin.matters import queries as matters
from huiyin.web.desk.act.ask import action_form, proposed_values
from huiyin.web.parts.forms import HouseForm

CLASSIFY, FORWARD, PLACE = "classify", "forward", "correct_place"
STEPS = (CLASSIFY, PLACE, FORWARD)
ACCUSATION = "accusation"
ORDER = (
    "claim_class",
    "accused_units",
    "accused_people",
    "names_nobody",
    "conduct_units",
    "place",
    "unit",
    "procedure",
    "lane",
    "field_code",
    "reason",
)


def triage_form(
    offers: Sequence[matters.Offer], claim: matters.ClaimView, *, on: date
) -> type[HouseForm] | None:
    """The fields of those steps that this seat may take now; None where it may take none."""
    forms = [action_form(offer, claim, on=on) for offer in _steps(offers)]
    return type("TriageForm", tuple(forms[::-1]), {"field_order": ORDER}) if forms else None


def triage_values(offers: Sequence[matters.Offer], claim: matters.ClaimView, *, on: date) -> dict[str, Any]:
    """What is proposed beforehand."""
    values: dict[str, Any] = {}
    for offer in _steps(offers):
        values |= proposed_values(offer, claim, on=on)
    return values


def ease(form: HouseForm, offers: Sequence[matters.Offer]) -> None:
    """Ask nothing about sending on where nothing is: an accusation is handed over by a step of its own (R-303)."""
    if "place" in form.fields:
        form.fields["place"].required = False
    if form.data.get("claim_class") != ACCUSATION:
        return
    known = {offer.verb: {field.name for field in offer.fields} for offer in _steps(offers)}
    for name in known.get(FORWARD, set()) - known.get(CLASSIFY, set()):
        form.fields[name].required = False


def steps_to_take(
    offers: Sequence[matters.Offer], claim: matters.ClaimView, values: Mapping[str, Any]
) -> tuple[str, ...]:
    """The actions in order: no second confirmation of the same class; an accusation is not forwarded (R-303)."""
    offered = {offer.verb for offer in offers}
    wanted = [CLASSIFY] if not _stands(claim, values) else []
    if values.get("claim_class") != ACCUSATION:
        wanted += [PLACE, FORWARD] if values.get("place") else [FORWARD]
    return tuple(verb for verb in wanted if verb in offered)


def said(form: HouseForm) -> dict[str, Any]:
    """What was filled in; a place that was left as it stood is not corrected."""
    kept = {} if "place" in form.changed_data else {"place": ""}
    return form.cleaned_data | kept


def _steps(offers: Sequence[matters.Offer]) -> list[matters.Offer]:
    known = {offer.verb: offer for offer in offers}
    return [known[verb] for verb in STEPS if verb in known]


def _stands(claim: matters.ClaimView, values: Mapping[str, Any]) -> bool:
    asked = (values.get("claim_class"), values.get("procedure"))
    if any(values.get(name) for name in ("accused_units", "accused_people", "conduct_units")):
        return False
    return claim.class_confirmed and asked == (claim.claim_class, claim.procedure)
