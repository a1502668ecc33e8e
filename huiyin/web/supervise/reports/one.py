"""One edition of a report, and two held against each other."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from huiyin.analysis.queries import reports
from huiyin.kernel import clock
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.names import unit_name
from huiyin.web.parts.pages import page
from huiyin.web.parts.show import Fact
from huiyin.web.supervise.reports.listed import READERS, state_chip
from huiyin.web.supervise.reports.pieces import parts

_BASIS = {"V": "法律规定", "D": "平台口径，不是法律规定"}


@seat_required(*READERS)
@require_GET
def report(request: HttpRequest, report_id: int) -> HttpResponse:
    """Show it as it is printed, each number a way to its list."""
    view = reports.report(actor_of(request), report_id)
    context = {
        "view": view,
        "row": view.row,
        "kind": view.kind,
        "state": state_chip(view.row),
        "parts": list(parts(view)),
        "facts": _facts(view),
        "missing": [one.label for one in view.kind.slots if one.must and not view.row.words.get(one.key)],
        "others": [one for one in view.editions if one.pk != view.row.pk],
    }
    return page(request, "supervise/reports/report.html", context)


@seat_required(*READERS)
@require_GET
def check(request: HttpRequest, report_id: int) -> HttpResponse:
    """Count every figure again."""
    view = reports.report(actor_of(request), report_id)
    found = reports.check(view.row, on=clock.today())
    context = {"view": view, "row": view.row, "check": found, "tables": _tables(found), "at": clock.now()}
    return page(request, "supervise/reports/check.html", context)


@seat_required(*READERS)
@require_GET
def compare(request: HttpRequest, report_id: int, other_id: int) -> HttpResponse:
    """Show which numbers and words differ between two editions."""
    actor = actor_of(request)
    views = sorted(
        (reports.report(actor, one) for one in (report_id, other_id)), key=lambda view: view.row.edition
    )
    old, new = views
    context = {"old": old, "new": new, "figures": _figures(old, new), "words": _words(old, new)}
    return page(request, "supervise/reports/compare.html", context)


def _tables(found: reports.Check) -> list[tuple[str, str, list[tuple[reports.Checked, str, str]]]]:
    wrong = _("按定稿日复算不同的：定稿后更正了类别、单位、时限，或者并案、重新办理、归集有变化")
    late = _("定稿后补录的：定稿后登记、评价、反馈的，归入本期")
    told = [("red", wrong, found.wrong), ("blue", late, found.late)]
    return [(tone, words, [_named(one) for one in rows]) for tone, words, rows in told if rows]


def _named(one: reports.Checked) -> tuple[reports.Checked, str, str]:
    asked = one.figure.asked
    label = reports.REPORTED[asked.code].label
    part = (
        {"hits": _("分子"), "whole": _("分母")}.get(asked.part) if reports.REPORTED[asked.code].hits else ""
    )
    return one, f"{label}（{part}）" if part else label, reports.group_words(one.figure)


def _figures(old: reports.ReportView, new: reports.ReportView) -> list[tuple[str, str, str]]:
    return [
        (
            f"{reports.REPORTED[after.asked.code].label}（{reports.group_words(after)}）",
            before.shown,
            after.shown,
        )
        for before, after in reports.differing(old.row, new.row)
    ]


def _words(old: reports.ReportView, new: reports.ReportView) -> list[tuple[str, str, str]]:
    both = [
        (slot.label, old.row.words.get(slot.key, ""), new.row.words.get(slot.key, ""))
        for slot in new.kind.slots
    ]
    return [row for row in both if row[1] != row[2]]


def _facts(view: reports.ReportView) -> list[Fact]:
    row, kind = view.row, view.kind
    told = [
        Fact(_("编制单位"), row.unit.name),
        Fact(_("报告期"), reports.span_words(view.span)),
        Fact(_("数据截至"), row.known_on),
        Fact(_("报送对象"), kind.to),
        Fact(_("粒度"), kind.grain),
        Fact(_("依据"), kind.law or _BASIS[kind.status]),
        Fact(_("版次"), _("第%(n)s版") % {"n": row.edition}),
    ]
    if row.reason:
        told.append(Fact(_("更正理由"), row.reason))
    if row.issued_at:
        told += [
            Fact(_("编号"), row.number),
            Fact(_("印发时间"), row.issued_at),
            Fact(_("印发单位"), "、".join(unit_name(each) for each in row.to_units)),
            Fact(_("指纹（SM3）"), bytes(row.digest or b"").hex()[:16]),
        ]
    return told
