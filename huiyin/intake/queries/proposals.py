"""What the system proposes for a text: class and field, unit and lane, each with reasons. A person decides."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from huiyin.catalogue import queries as catalogue
from huiyin.intake.channel import Note
from huiyin.intake.queries.guided import Guided, guided, with_guide
from huiyin.intake.rules.likely import Likely
from huiyin.routing import queries as routing
from huiyin.units import queries as units

#: Classes and duties show in the first signs of a message; the rest repeats them.
READ = 3000


@dataclass(frozen=True, kw_only=True)
class Proposed:
    """Class and unit as proposed for one text."""

    sorted_as: catalogue.ClassProposal
    unit: routing.Proposal
    guided: Guided | None = None
    where: units.Address | None = None


def proposed(
    text: str,
    *,
    on: date,
    title: str = "",
    place_id: int | None = None,
    claim_class: str = "",
    accused_unit_ids: Iterable[int] = (),
    accused_account_ids: Iterable[int] = (),
    repeats: int = 0,
    item: str = "",
) -> Proposed:
    """Propose class and unit. `claim_class` is what is known already; an accusation is never routed by words.

    `item` is the item of the catalogue from which the citizen came out of the guide: one more reason.
    """
    read = f"{title}\n{text[:READ]}" if title and title != text else text[:READ]
    sorted_as, chosen = catalogue.propose_class(read), guided(item, on=on)
    if chosen:
        sorted_as = with_guide(sorted_as, chosen)
    unit = routing.decide(
        routing.RoutingFacts(
            text=read,
            on=on,
            place_id=place_id,
            field=sorted_as.field_code,
            claim_class=claim_class,
            repeats=repeats,
            accused_unit_ids=frozenset(accused_unit_ids),
            accused_account_ids=frozenset(accused_account_ids),
        )
    )
    where = units.read_address(read, on=on)
    return Proposed(sorted_as=sorted_as, unit=unit, guided=chosen, where=where)


def as_data(
    found: Proposed, *, likely: Iterable[Likely] = (), notes: Iterable[Note] = (), same_as: int | None = None
) -> dict[str, Any]:
    """The proposal as it is kept with the claim: plain JSON, ids instead of names, nothing about persons."""
    first, unit = found.sorted_as, found.unit
    data: dict[str, Any] = {
        "class": {
            "code": first.claim_class,
            "field": first.field_code,
            "score": first.score,
            "reasons": list(first.reasons),
            **({"version": first.version} if first.version else {}),
        },
        "unit": {
            "id": unit.unit_id,
            "copies": list(unit.copy_unit_ids),
            "lane": str(unit.lane) if unit.lane else "",
            "duty": unit.duty_item_id,
            "score": unit.score,
            "level": unit.level,
            "helpers": list(unit.helper_unit_ids),
            "probability": unit.probability,
            "history": unit.history,
            **({"version": unit.version} if unit.version else {}),
            "reasons": list(unit.reasons),
            "alternatives": [{"id": each.unit_id, "reason": each.reason} for each in unit.alternatives],
        },
        "known": [asdict(each) for each in likely],
        "notes": [asdict(each) for each in notes],
    }
    if found.where and found.where.place:
        data["place"] = _place(found.where, found.where.place)
    if found.guided:
        data["item"] = {"code": found.guided.code, "request": found.guided.request}
    return data | ({"same_as": same_as} if same_as else {})


def _place(where: units.Address, place: units.PlaceFacts) -> dict[str, Any]:
    """The place that the text means, with the words on which that rests and how sure it is."""
    return {
        "id": place.id,
        "words": list(where.words),
        "how": [how.value for how in where.how],
        "sure": where.sure,
    }
