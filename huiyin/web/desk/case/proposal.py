"""What the system proposed for a claim, with its reasons (U28). A person decides."""

from dataclasses import dataclass
from typing import Any

from huiyin.catalogue import queries as catalogue
from huiyin.kernel.errors import HuiyinError
from huiyin.routing import queries as routing
from huiyin.web.desk.case.wording import choice_label
from huiyin.web.desk.names import place_name, unit_name


@dataclass(frozen=True, kw_only=True)
class Other:
    """Another body that may be meant."""

    id: int
    name: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class ProposalView:
    """Class, content field, unit and lane as proposed; empty where the system abstains."""

    claim_class: str
    class_label: str
    class_reasons: tuple[str, ...]
    field_code: str
    field_label: str
    unit_id: int | None
    unit: str
    unit_reasons: tuple[str, ...]
    helpers: tuple[str, ...]
    sure: str
    duty: str
    lane: str
    lane_label: str
    others: tuple[Other, ...]
    notes: tuple[str, ...]
    place: str
    place_words: str
    place_sure: int
    item: str
    item_code: str


def proposal(data: dict[str, Any]) -> ProposalView:
    """The proposal that was kept with a claim."""
    sort, unit = data.get("class", {}), data.get("unit", {})
    return ProposalView(
        claim_class=sort.get("code", ""),
        class_label=choice_label("classify", "claim_class", sort.get("code", "")),
        class_reasons=tuple(sort.get("reasons", ())),
        field_code=sort.get("field", "") or "",
        field_label=catalogue.field_label(sort["field"]) if sort.get("field") else "",
        unit_id=unit.get("id"),
        unit=unit_name(unit.get("id")),
        unit_reasons=tuple(unit.get("reasons", ())),
        helpers=tuple(unit_name(each) for each in unit.get("helpers", ())),
        sure=f"{unit['probability']:.0%}" if unit.get("id") and unit.get("probability") else "",
        duty=_duty(unit.get("duty")),
        lane=unit.get("lane", ""),
        lane_label=dict(routing.LANE_LABELS).get(unit.get("lane", ""), ""),
        others=tuple(
            Other(id=one["id"], name=unit_name(one["id"]), reason=one["reason"])
            for one in unit.get("alternatives", ())
        ),
        notes=tuple(one["sentence"] for one in data.get("notes", ())),
        **_where(data.get("place", {})),
        item=data.get("item", {}).get("request", ""),
        item_code=data.get("item", {}).get("code", ""),
    )


def _where(found: dict[str, Any]) -> dict[str, Any]:
    """The place that was read from the text, the words on which it rests, and how sure that is."""
    return {
        "place": place_name(found.get("id")),
        "place_words": "”“".join(found.get("words", ())),
        "place_sure": round(found.get("sure", 0) * 100),
    }


def _duty(duty_id: int | None) -> str:
    """The duty item that the proposal cites; one that has been taken out of the list meanwhile is not cited."""
    if duty_id is None:
        return ""
    try:
        found = routing.duty(duty_id)
    except HuiyinError:
        return ""
    return f"{found.text}（{found.source}）" if found.source else found.text
