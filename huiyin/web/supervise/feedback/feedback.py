"""What people say after closing (JZ-30): words left on the web, verdicts, call-backs; each leads to its matter."""

from dataclasses import dataclass
from datetime import date, datetime

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from huiyin.evaluation import queries as evaluation
from huiyin.inspection import queries as inspection
from huiyin.kernel import clock
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotFound
from huiyin.kernel.roles import Role
from huiyin.kernel.text import shorten
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.names import unit_name
from huiyin.web.desk.work.rows import SHOWN, tabs
from huiyin.web.parts.pages import page
from huiyin.web.parts.paging import Pages, page_number
from huiyin.web.supervise.sampling.members import answered

LABELS: dict[str, str] = {
    "message": "网上留言",
    "verdict": "群众评议",
    "call": "电话回访",
    "recorded": "回访登记的评价",
}


@dataclass(frozen=True, kw_only=True)
class Said:
    """One thing that was said, with its matter; `bad` where the unit has to do something about it."""

    url: str
    number: str
    title: str
    unit: str
    at: datetime
    facts: tuple[tuple[str, str], ...]
    words: str
    bad: str


@seat_required(Role.SUPERVISOR, Role.LEADER)
@require_GET
def feedback(request: HttpRequest) -> HttpResponse:
    """Show it by source, the newest first. Raises NotFound for a source that there is not."""
    source, number = request.GET.get("from", "message"), page_number(request.GET.get("page"))
    if source not in LABELS:
        raise NotFound(_("没有这个清单。请从群众反馈页面打开。"), code="feedback.no_list")
    counts, said, at = _found(actor_of(request), source, number, clock.today())
    context = {
        "tabs": tabs(LABELS.items(), counts, source),
        "label": LABELS[source],
        "rows": said,
        "pages": Pages(at, evaluation.PAGE, counts[source]),
    }
    return page(request, "supervise/feedback/feedback.html", context)


def _found(actor: Actor, source: str, page: int, on: date) -> tuple[dict[str, int], list[Said], int]:
    asked: evaluation.Source = "recorded" if source == "recorded" else "verdict"
    asked = "message" if source == "message" else asked
    verdicts = evaluation.verdicts_listed(actor, asked, on=on, page=page)
    calls = inspection.answered_calls(actor, on=on, page=page)
    counts = {str(key): n for key, n in verdicts.counts.items()} | {"call": calls.total}
    if source == "call":
        return counts, [_of_call(one) for one in calls.rows], calls.page
    return counts, [_of_verdict(one) for one in verdicts.rows], verdicts.page


def _of_verdict(one: evaluation.VerdictLine) -> Said:
    return Said(
        url=reverse("desk:case", args=[one.number]),
        number=one.number,
        title=shorten(one.title, SHOWN),
        unit=unit_name(one.unit_id),
        at=one.at,
        facts=(
            ("承办单位", one.unit_label),
            ("信访部门", one.office_label),
            ("问题", one.solved_label),
        ),
        words=one.reason,
        bad="不满意" if one.dissatisfied else "",
    )


def _of_call(one: inspection.CallView) -> Said:
    answer = one.answer
    assert answer is not None
    return Said(
        url=reverse("desk:case", args=[one.number]),
        number=one.number,
        title=shorten(one.title, SHOWN),
        unit=unit_name(one.unit_id),
        at=answer.at,
        facts=answered(answer.answers),
        words=answer.words,
        bad="结果不实或者未落实" if answer.finding else "",
    )
