"""The units that may be meant, the most probable first: by the duty lists, and by what was handled before."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from huiyin.catalogue.queries import Version
from huiyin.routing.queries.handlers import Handler
from huiyin.routing.queries.heeding import Heeded
from huiyin.routing.queries.lines import duty_of, handler_on, line_of, reached
from huiyin.routing.rules import (
    LEAST,
    Counted,
    DutyFacts,
    Hit,
    Line,
    RoutingFacts,
    Weighed,
    Weight,
    chance_of_words,
    together,
)
from huiyin.units import queries as units
from huiyin.units.queries import UnitKind

_TRIED, _LINES_TRIED = 4, 12


@dataclass(frozen=True)
class Choice:
    """A unit that may be meant: how probable, the duty it rests on, what was met, how many like it were handled."""

    handler: Handler
    duty: DutyFacts | None
    probability: float
    reasons: tuple[str, ...]
    weight: Weight | None = None
    history: int = 0


@dataclass(frozen=True)
class Chosen:
    """All choices; whether the first one may be proposed; the learned version that had a part in it."""

    choices: tuple[Choice, ...]
    sure: bool
    version: int = 0


def by_duties(weighed: Weighed, facts: RoutingFacts) -> Chosen:
    """The units whose duties are met, as the words weigh."""
    ranked = [each for each in weighed.ranked if units.unit(each.unit_id).kind is not UnitKind.DISCIPLINE]
    found = [
        (each, handler)
        for each in ranked[:_TRIED]
        if (handler := reached(each.hit.duty, facts.place_id, facts.on)) is not None
    ]
    chances = _chances([each.score for each, _ in found])
    choices = tuple(
        Choice(handler, each.hit.duty, chance, (duty_reason(each),), each)
        for (each, handler), chance in zip(found, chances, strict=True)
    )
    return Chosen(choices, sure=weighed.sure and bool(choices))


def _chances(scores: Sequence[float]) -> list[float]:
    """How probable each is: the first by how far it stands out, the others share the rest."""
    if not scores:
        return []
    first = chance_of_words(scores[0], scores[1] if len(scores) > 1 else 0.0)
    rest = sum(scores[1:]) or 1.0
    return [round(each, 3) for each in (first, *((1 - first) * score / rest for score in scores[1:]))]


def with_history(listed: Chosen, heeded: Heeded, facts: RoutingFacts, version: Version) -> Chosen:
    """The same as what was handled before changes it: other order, and units that have in fact handled such."""
    learned = _learned(heeded, facts, version)
    known = {each.handler.unit.id: each for each in reversed(listed.choices)}
    said = listed.choices[0] if listed.choices else None
    chance = (
        counted_in(version, sure=listed.sure).chance(line_of_choice(said, heeded.hits, facts).code)
        if said
        else 0.0
    )
    shares = {unit_id: each.probability for unit_id, each in learned.items()}
    found = together(
        shares, said.handler.unit.id if said else None, chance, of=len(version.model.labels)
    ) | dict.fromkeys(known.keys() - shares.keys() - ({said.handler.unit.id} if said else set()), 0.0)
    choices = tuple(
        _joined(known.get(unit_id), learned.get(unit_id), probability)
        for unit_id, probability in list(found.items())[:_TRIED]
    )
    sure = bool(choices) and choices[0].probability >= LEAST
    return Chosen(choices, sure=sure, version=version.number)


def _learned(heeded: Heeded, facts: RoutingFacts, version: Version) -> dict[int, Choice]:
    """By unit what history alone says; lines that come to one unit in this place count together."""
    counts, usual = version.figures.get("lines", {}), version.figures.get("duties", {})
    shares = _without(version.model.probabilities(facts.text), heeded, facts)
    found: dict[int, Choice] = {}
    for code in sorted(shares, key=lambda code: -shares[code])[:_LINES_TRIED]:
        duty = duty_of(Line.of(code), heeded.hits, facts.on, usual=usual.get(code))
        handler = handler_on(Line.of(code), duty, facts.place_id, facts.on)
        if handler is None or not may_get(handler, facts.on):
            continue
        before = found.get(handler.unit.id)
        if before is not None:
            found[handler.unit.id] = replace(before, probability=before.probability + shares[code])
            continue
        many = counts.get(code, 0)
        reason = _handled(version, code, many, facts.text if shares[code] >= LEAST else "")
        found[handler.unit.id] = Choice(handler, duty, shares[code], (reason,), history=many)
    return found


def _joined(listed: Choice | None, learned: Choice | None, probability: float) -> Choice:
    """One unit as the duty list and history know it."""
    if listed is None or learned is None:
        known = listed or learned
        assert known is not None
        return replace(known, probability=round(probability, 3))
    return replace(
        listed,
        probability=round(probability, 3),
        reasons=(*listed.reasons, *learned.reasons),
        history=learned.history,
    )


def counted_in(version: Version, *, sure: bool) -> Counted:
    """How often the duty list was right in the matters that a version learned from."""
    held: dict[str, Any] = version.figures.get("listed", {}).get("sure" if sure else "unsure", {})
    by_line = {code: (right, asked) for code, (right, asked) in held.get("by_line", {}).items()}
    return Counted(held.get("right", 0), held.get("asked", 0), by_line)


def line_of_choice(choice: Choice, hits: Sequence[Hit], facts: RoutingFacts) -> Line:
    """By which line a unit is named."""
    if choice.duty is not None:
        return Line(choice.duty.unit_id, choice.handler.unit.level.value)
    return line_of(choice.handler.unit.id, hits, facts.place_id, facts.on)


def _without(learned: dict[str, float], heeded: Heeded, facts: RoutingFacts) -> dict[str, float]:
    """The learned probabilities, those of lines against which objections were upheld since lowered."""
    for one in heeded.objections:
        code = line_of(one.unit_id, heeded.hits, facts.place_id, facts.on).code
        if code in learned:
            learned = learned | {code: learned[code] / 2}
    return learned


def may_get(handler: Handler, on: date) -> bool:
    """Whether a body may be proposed at all: no discipline organ, no community, none that is closed."""
    return handler.unit.kind not in (UnitKind.DISCIPLINE, UnitKind.COMMUNITY) and handler.unit.open_on(on)


def _handled(version: Version, code: str, many: int, text: str) -> str:
    """What history says, of a text with its words."""
    words = version.model.words_for(code, text) if text else ()
    told = f"，其中“{'”“'.join(words)}”等用语相近" if words else ""
    return f"依据历史{many}件：本地同类事项最后由该类单位受理办理{told}。"


def duty_reason(weight: Weight) -> str:
    """Which words met which duty of whom, and by what the duty stands."""
    owner = units.unit(weight.unit_id).name
    words = "、".join(word.replace("+", "…") for word in weight.hit.words[:4])
    return f"文中“{words}”与“{owner}”的职责“{weight.hit.duty.text}”相符（依据：{weight.hit.duty.source}）。"


def with_objections(chosen: Chosen, heeded: Heeded) -> Chosen:
    """The units to which objections led stand among the choices, before what was lowered."""
    known = {each.handler.unit.id for each in chosen.choices}
    told = "同类事项经审核同意异议后，曾改由该单位办理。"
    added = tuple(
        Choice(Handler(units.unit(unit_id), told), None, 0.0, (told,))
        for unit_id in dict.fromkeys(one.to_unit_id for one in heeded.objections)
        if unit_id not in known
    )
    at = 1 if chosen.sure else 0
    return replace(chosen, choices=(*chosen.choices[:at], *added, *chosen.choices[at:]))
