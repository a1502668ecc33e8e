"""The first claims of the matters of a topic, for numbers and lists of reports."""

from datetime import date

from huiyin.analysis.queries.hot.sight import Span, subject_matters
from huiyin.analysis.queries.reports.known_cases import known_cases
from huiyin.analysis.rules.reports.figures import Question
from huiyin.kernel.actor import Actor


def topic_claims(actor: Actor, asked: Question, known: date) -> frozenset[int]:
    """Their ids, of matters received in the span; the topic is named by its id."""
    span = Span(since=asked.first, until=asked.last)
    matters = subject_matters(actor, f"topic:{asked.group}", asked.last, place_id=None, span=span)
    parts = known_cases("received", actor, asked.first, asked.last, known)
    return frozenset(
        claim_id
        for part in parts
        for claim_id in part.filter(ordinal=1, matter_id__in=matters.values("pk")).values_list(
            "pk", flat=True
        )
    )
