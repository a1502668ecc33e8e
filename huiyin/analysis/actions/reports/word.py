"""Working on a draft: its words, and its numbers counted anew for another day."""

from collections.abc import Mapping
from datetime import date, datetime

from django.db import transaction

from huiyin.analysis.actions.reports.held import draft_held
from huiyin.analysis.models import Report
from huiyin.analysis.queries.reports.drafting import content_of
from huiyin.analysis.queries.reports.kept import span_of
from huiyin.analysis.queries.reports.making import Making
from huiyin.analysis.rules.reports.kinds import KINDS
from huiyin.audit import actions as audit
from huiyin.catalogue import queries as catalogue
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import Refused
from huiyin.kernel.text import tidy
from huiyin.people import queries as people

LONGEST = 3000


def write_words(report_id: int, words: Mapping[str, str], *, by: Actor, at: datetime) -> None:
    """Write the words of a draft. Raises Refused for too many of them, and for a number that could be a person's."""
    with transaction.atomic():
        row = draft_held(report_id, by)
        row.words = row.words | {
            slot.key: _checked(words[slot.key], slot.label, slot.key)
            for slot in KINDS[row.kind].slots
            if slot.key in words
        }
        row.save(update_fields=["words"])
        detail = {"report": row.pk, "slots": sorted(words)}
        audit.record("reports", "report.worded", by=by, at=at, detail=detail)


def count_anew(report_id: int, known: date, *, by: Actor, at: datetime) -> None:
    """Count the figures of a draft anew as known on another day; its words stay. Raises Refused."""
    with transaction.atomic():
        row = draft_held(report_id, by)
        if not row.last <= known <= day_of(at):
            raise Refused("数据截至日应当在报告期末和今天之间。请更正。", code="report.known", field="known")
        row.content, row.known_on = counted(row, known, catalogue.profile().weights), known
        row.save(update_fields=["content", "known_on"])
        detail = {"report": row.pk, "known": known.isoformat()}
        audit.record("reports", "report.counted", by=by, at=at, detail=detail)


def counted(row: Report, known: date, weights: Mapping[str, int]) -> dict[str, object]:
    """The content of a report as known on a day, bodies compared by these weights."""
    fields = tuple((label, codes) for label, codes in row.content["fields"])
    making = Making(KINDS[row.kind], row.unit_id, span_of(row), known=known, fields=fields, weights=weights)
    return content_of(making) | making.frame


def _checked(said: str, label: str, key: str) -> str:
    text = tidy(said)
    if len(text) > LONGEST:
        raise Refused(f"“{label}”最多{LONGEST}字，请精简。", code="report.words", field=key)
    if any(True for _number in people.numbers_in(text)):
        raise Refused(
            f"“{label}”中有电话、证件或者账号号码。报告只写事和单位，请删去。",
            code="report.number",
            field=key,
        )
    return text
