"""Learn (学习) who handles what from what units have accepted; put to use only what proves better on newer matters."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from huiyin.catalogue import queries as catalogue
from huiyin.catalogue.actions.keep_learned import Outcome, Subject, apart, keep, too_few
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotFound
from huiyin.matching.learning.fitting import Example, learn
from huiyin.matching.learning.marks import marks, worth
from huiyin.matching.learning.model import Answer
from huiyin.routing.permissions import check_learn
from huiyin.routing.queries.deciding import decide_with
from huiyin.routing.queries.held import lists
from huiyin.routing.queries.lines import duty_of, line_of
from huiyin.routing.queries.listed import first_listed
from huiyin.routing.rules import RoutingFacts
from huiyin.units import queries as units

#: Fewer of a line say too little.
LEAST_OF_LINE = 5
_SUBJECT = Subject("units", "learn_units", "单位已受理的诉求项", "请继续分流办理")


@dataclass(frozen=True)
class Routed:
    """A claim, its first line its heading, with the unit that took it in the end; `moved`: after an objection."""

    text: str
    unit_id: int
    received_on: date
    place_id: int | None = None
    field: str = ""
    moved: bool = False

    def facts(self, on: date) -> RoutingFacts:
        """What routing is asked about it, as if its class were confirmed."""
        return RoutingFacts(self.text, on, self.place_id, self.field, claim_class="petition")


def learn_units(history: Sequence[Routed], *, by: Actor, at: datetime, on: date) -> Outcome:
    """Learn from older claims, compare on the newer ones with what is in use, switch if it is better.

    What is put to use has then learned from the newer ones, too. `history` is in the order of receipt. Raises
    NotAllowed, or Refused "learn.too_few" with what is missing.
    """
    check_learn(by)
    older, newer = apart(history, _SUBJECT)
    present, tried = catalogue.version_in_use("units"), learned_from(older, on=on)
    truth = [str(one.unit_id) for one in newer]
    before, after = (_answers(one, newer, on) for one in (present, tried))
    better = worth(after, truth) > max(worth(before, truth), 0)
    figures = {
        "compared_on": len(newer),
        "present_version": present.number if present else 0,
        "present_worth": worth(before, truth),
        "worth": worth(after, truth),
        **asdict(marks(after, truth)),
    }
    final = learned_from(history, on=on) if better else None
    counted = (final or tried).figures
    return keep(history, figures | counted, final.model if final else None, _SUBJECT, by=by, at=at)


def learned_from(history: Sequence[Routed], *, on: date) -> "catalogue.Version":
    """A version that knows these claims; it is kept nowhere. Raises Refused "learn.too_few".

    What was moved after an upheld objection counts twice: there the duty list led astray.
    """
    told = [(one, code, duty_id) for one in history for code, duty_id in _line_of(one, on)]
    often = Counter(code for _one, code, _duty in told)
    known = [each for each in told if often[each[1]] >= LEAST_OF_LINE]
    if len({code for _one, code, _duty in known}) < 2:
        raise too_few(f"至少要有两类承办单位各受理过{LEAST_OF_LINE}件", _SUBJECT)
    model = learn([Example(one.text, code) for one, code, _duty in known for _ in range(1 + one.moved)])
    figures = {
        "lines": {code: many for code, many in sorted(often.items()) if many >= LEAST_OF_LINE},
        "duties": _usual(known),
        "listed": _listed(history, on),
    }
    return catalogue.Version(0, model, history[-1].received_on, figures)


def _line_of(one: Routed, on: date) -> Iterable[tuple[str, int | None]]:
    """Its line with the duty that it met; none where its unit has gone without a successor."""
    try:
        unit_id = units.successor_on(one.unit_id, on).id
    except NotFound:
        return
    facts = one.facts(on)
    hits = lists().duties.hits(facts.text, on)
    line = line_of(unit_id, hits, one.place_id, on)
    duty = duty_of(line, hits, on)
    yield line.code, duty.id if duty else None


def _usual(known: Iterable[tuple[Routed, str, int | None]]) -> dict[str, int]:
    """By line the duty that most of its matters met."""
    counted: defaultdict[str, Counter[int]] = defaultdict(Counter)
    for _one, code, duty_id in known:
        if duty_id is not None:
            counted[code][duty_id] += 1
    return {code: found.most_common(1)[0][0] for code, found in sorted(counted.items())}


def _listed(history: Sequence[Routed], on: date) -> dict[str, Any]:
    """How often the duty list alone named the unit that took it, where it was sure and where it was not."""
    counted: dict[str, dict[str, Any]] = {
        key: {"right": 0, "asked": 0, "by_line": {}} for key in ("sure", "unsure")
    }
    for one in history:
        said = first_listed(one.facts(on))
        if said is None:
            continue
        held = counted["sure" if said.sure else "unsure"]
        right = int(said.unit_id == one.unit_id)
        before = held["by_line"].get(said.line.code, (0, 0))
        held["by_line"][said.line.code] = (before[0] + right, before[1] + 1)
        held["right"] += right
        held["asked"] += 1
    return counted


def _answers(version: "catalogue.Version | None", newer: Sequence[Routed], on: date) -> list[Answer]:
    found = [decide_with(one.facts(on), version) for one in newer]
    return [Answer(str(one.unit_id) if one.unit_id else "", one.probability) for one in found]
