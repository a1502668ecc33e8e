"""The claims behind a figure, found by the conditions by which it was counted."""

from datetime import date

from huiyin.analysis.models import Report
from huiyin.analysis.queries.reports.known_cases import condition, field_of, known_cases
from huiyin.analysis.queries.reports.of_advice import advice_claims
from huiyin.analysis.queries.reports.of_topic import topic_claims
from huiyin.analysis.queries.reports.office import watching
from huiyin.analysis.rules.reports.figures import Question, figure_of
from huiyin.analysis.rules.reports.numbers import REPORTED

_KEYS = {"unit": "unit_key", "class": "class_key", "channel": "channel"}


def behind(report: Report, key: str) -> tuple[int, ...]:
    """Return them as known on the day of the report, the newest first, one as often as it has cases.

    Recommendations rest on no single claim: behind them there is none, see `advised_behind`.
    """
    asked = figure_of(report.content["figures"][key]).asked
    return _claims(asked, report.unit_id, report.known_on)


def _claims(asked: Question, unit_id: int, known: date) -> tuple[int, ...]:
    actor, one = watching(unit_id), REPORTED[asked.code]
    if asked.by == "topic":
        return tuple(sorted(topic_claims(actor, asked, known), reverse=True))
    if asked.by == "advice":
        return advice_claims(asked)
    part = one.parts["hits" if asked.part == "hits" else "whole"]
    found: list[int] = []
    for rows in known_cases(one.source, actor, asked.first, asked.last, known):
        told = rows.filter(condition(part, known))
        listed = _narrowed(told, one.source, asked).values_list("claim_key", flat=True)
        found += [claim_id for claim_id in listed if claim_id]
    return tuple(sorted(found, reverse=True))


def _narrowed(rows, source: str, asked: Question):  # type: ignore[no-untyped-def]
    if asked.by == "field":
        beginnings = "|".join(asked.group.split(","))
        return rows.annotate(told_field=field_of(source)).filter(told_field__regex=f"^({beginnings})")
    return rows.filter(**{_KEYS[asked.by]: asked.group}) if asked.by else rows
