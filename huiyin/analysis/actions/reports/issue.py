"""Issuing a report: numbered, frozen, sent; and correcting it by a further edition."""

import json
from collections.abc import Collection
from datetime import date, datetime

from cryptography.hazmat.primitives import hashes
from django.db import connection, transaction
from django.db.models import Max

from huiyin.analysis.actions.reports.held import draft_held, held
from huiyin.analysis.actions.reports.word import counted
from huiyin.analysis.models import Report
from huiyin.analysis.rules.reports.kinds import KINDS
from huiyin.audit import actions as audit
from huiyin.documents import queries as documents
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import Refused
from huiyin.kernel.text import tidy
from huiyin.post import actions as post
from huiyin.units import queries as units

_IN_TURN = "SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))"


def issue_report(report_id: int, to_units: Collection[int], *, by: Actor, at: datetime) -> None:
    """Issue it to units; from now on nothing of it changes. Raises Refused where words are missing."""
    with transaction.atomic():
        row = draft_held(report_id, by, issuing=True)
        for slot in KINDS[row.kind].slots:
            if slot.must and not row.words.get(slot.key):
                raise Refused(f"请先填写“{slot.label}”，再印发。", code="report.words", field=slot.key)
        if not set(to_units) <= {unit.id for unit in units.tree()}:
            raise Refused("请从列出的单位中选择。", code="report.units", field="units")
        _number(row, at)
        row.issued_at, row.issued_by_id = at, by.seat_id
        row.to_units = sorted(set(to_units) - {row.unit_id})
        row.digest = digest(row)
        row.save()
        _tell(row, at)
        detail = {"report": row.pk, "number": row.number, "digest": row.digest.hex(), "to": row.to_units}
        audit.record("reports", "report.issued", by=by, at=at, detail=detail)


def correct_report(report_id: int, reason: str, known: date, *, by: Actor, at: datetime) -> int:
    """Draft the next edition of an issued report, counted as known on a day; returns its id. Raises Refused."""
    said = tidy(reason)
    if not said or len(said) > 300:
        raise Refused("请填写“更正理由”，最多300字。", code="report.reason", field="reason")
    with transaction.atomic():
        row = held(report_id, by, issuing=True)
        same = Report.objects.filter(kind=row.kind, unit_id=row.unit_id, first=row.first, last=row.last)
        if row.issued_at is None or same.filter(issued_at__isnull=True).exists():
            raise Refused("这份报告还有草稿没有印发，请先处理草稿。", code="report.draft_there")
        if not row.last <= known <= day_of(at):
            raise Refused("数据截至日应当在报告期末和今天之间。请更正。", code="report.known", field="known")
        last = same.aggregate(last=Max("edition"))["last"]
        made = Report.objects.create(
            kind=row.kind,
            unit_id=row.unit_id,
            first=row.first,
            last=row.last,
            edition=last + 1,
            known_on=known,
            title=row.title,
            content=counted(row, known, dict(row.content["weights"])),
            words=row.words,
            reason=said,
            made_at=at,
            made_by_id=by.seat_id,
        )
        detail = {"report": made.pk, "corrects": row.pk, "edition": made.edition}
        audit.record("reports", "report.corrected", by=by, at=at, detail=detail)
    return int(made.pk)


def digest(row: Report) -> bytes:
    """The fingerprint (SM3) of what an edition says, of which days, in whose name and under which number."""
    days = [one.isoformat() for one in (row.first, row.last, row.known_on)]
    said = [
        row.kind,
        row.unit_id,
        row.edition,
        *days,
        row.title,
        row.number,
        row.content,
        row.words,
        row.reason,
    ]
    made = hashes.Hash(hashes.SM3())
    made.update(json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode())
    return made.finalize()


def _number(row: Report, at: datetime) -> None:
    """The next number of the kind in the unit and year; a further edition is a paper of its own."""
    row.year = day_of(at).year
    with connection.cursor() as cursor:
        cursor.execute(_IN_TURN, [f"report:{row.kind}:{row.unit_id}:{row.year}"])
    given = Report.objects.filter(kind=row.kind, unit_id=row.unit_id, year=row.year)
    row.sequence = (given.aggregate(last=Max("sequence"))["last"] or 0) + 1
    unit = units.unit(row.unit_id)
    word = documents.letter_word(row.unit_id) or unit.short_name or unit.name
    row.number = KINDS[row.kind].pattern.format(year=row.year, n=row.sequence, word=word)


def _tell(row: Report, at: datetime) -> None:
    words = {"topic": KINDS[row.kind].name, "unit": units.unit(row.unit_id).name}
    for unit_id in row.to_units:
        post.tell(("unit", unit_id), "unit_report", words, key=f"report:{row.pk}:{unit_id}", at=at)
