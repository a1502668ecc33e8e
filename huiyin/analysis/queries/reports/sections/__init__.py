"""The parts of reports, each made of numbers alone; which kind has which stands in `rules.reports.kinds`."""

from collections.abc import Callable

from huiyin.analysis.queries.reports.making import Making
from huiyin.analysis.queries.reports.sections.bodies import bodies, units_weighed
from huiyin.analysis.queries.reports.sections.cases import typical
from huiyin.analysis.queries.reports.sections.effects import effects
from huiyin.analysis.queries.reports.sections.flow import course, intake, statistics
from huiyin.analysis.queries.reports.sections.items import problems, risks
from huiyin.analysis.queries.reports.sections.of_fields import all_fields, monitored
from huiyin.analysis.queries.reports.sections.quality import late, outcomes, quality, so_far, timely
from huiyin.analysis.queries.reports.sections.topics import topics
from huiyin.analysis.queries.reports.sections.watching import findings, handling, orders, proposals
from huiyin.analysis.rules.reports.blocks import Block

SECTIONS: dict[str, Callable[[Making], list[Block]]] = {
    "intake": intake,
    "course": course,
    "statistics": statistics,
    "outcomes": outcomes,
    "timely": timely,
    "so_far": so_far,
    "quality": quality,
    "late": late,
    "units": units_weighed,
    "bodies": bodies,
    "fields": all_fields,
    "monitored": monitored,
    "orders": orders,
    "findings": findings,
    "effects": effects,
    "handling": handling,
    "proposals": proposals,
    "topics": topics,
    "cases": typical,
    "problems": problems,
    "risks": risks,
}
