"""What stands behind figures about recommendations: the recommendations themselves, or the matters of a look back."""

from huiyin.analysis.models import LookBack, Report
from huiyin.analysis.queries.reports.known_cases import condition, known_cases
from huiyin.analysis.queries.reports.office import watching
from huiyin.analysis.rules.reports.figures import Question, figure_of
from huiyin.analysis.rules.reports.numbers import REPORTED
from huiyin.matters.queries.scoped import first_claims

ADVISED = frozenset({"advice", "looked_back"})
"""Sources whose cases are recommendations."""


def advice_claims(asked: Question) -> tuple[int, ...]:
    """The first claims of the matters that a look back found before or after; they are frozen."""
    side = "before_ids" if asked.code == "advice_before" else "after_ids"
    found = LookBack.objects.filter(recommendation_id=int(asked.group)).values_list(side, flat=True).first()
    return first_claims(found or ())


def advised_behind(report: Report, key: str) -> tuple[int, ...] | None:
    """The recommendations behind a figure as known on the day of the report; None for figures of matters."""
    asked, known = figure_of(report.content["figures"][key]).asked, report.known_on
    one = REPORTED[asked.code]
    if one.source not in ADVISED:
        return None
    fits = condition(one.parts["hits" if asked.part == "hits" else "whole"], known)
    parts = known_cases(one.source, watching(report.unit_id), asked.first, asked.last, known)
    return tuple(
        pk for part in parts for pk in part.filter(fits).order_by("-pk").values_list("pk", flat=True)
    )
