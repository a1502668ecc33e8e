"""What the duty lists alone say first: held against what units took in the end."""

from dataclasses import dataclass

from huiyin.routing.queries.choosing import by_duties, line_of_choice
from huiyin.routing.queries.held import lists
from huiyin.routing.rules import Line, RoutingFacts, weigh


@dataclass(frozen=True)
class Listed:
    """The first unit by duty and territory, its line, and whether it stood out."""

    unit_id: int
    line: Line
    sure: bool


def first_listed(facts: RoutingFacts) -> Listed | None:
    """The first unit that the lists name for a text, None for none."""
    hits = lists().duties.hits(facts.text, facts.on)
    found = by_duties(weigh(hits, field=facts.field), facts)
    if not found.choices:
        return None
    first = found.choices[0]
    return Listed(first.handler.unit.id, line_of_choice(first, hits, facts), found.sure)
