"""Governance tasks (专项治理): the list, the candidates of a month (每月一题), and one task whole."""

from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from huiyin.accounts import queries as accounts
from huiyin.analysis.queries import hot
from huiyin.kernel import clock
from huiyin.kernel.roles import Role
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.names import place_name, unit_name
from huiyin.web.parts.chips import Chip
from huiyin.web.parts.pages import page
from huiyin.web.parts.paging import pages
from huiyin.web.parts.say import say
from huiyin.web.parts.show import Fact, Moment
from huiyin.web.supervise.month import month_asked
from huiyin.web.supervise.topics.topics import READERS, Line, growth, line

SIZE = 20
_TONES = {
    hot.TaskState.DRAFT: "grey",
    hot.TaskState.STARTED: "blue",
    hot.TaskState.UNDER_WAY: "blue",
    hot.TaskState.CONCLUDED: "green",
    hot.TaskState.STOPPED: "grey",
}


@dataclass(frozen=True, kw_only=True)
class Row:
    """One task in the list."""

    task: hot.TaskLine
    lead: str
    owner: str
    state: Chip


@dataclass(frozen=True, kw_only=True)
class Choice:
    """One candidate with its reasons in words."""

    line: Line
    why: str
    taken: bool


@seat_required(*READERS)
@require_GET
def tasks(request: HttpRequest) -> HttpResponse:
    """Show those in sight, open ones first."""
    actor = actor_of(request)
    found = hot.tasks(actor, on=clock.today())
    ways = pages(request.GET.get("page"), total=len(found), size=SIZE)
    context = {
        "rows": [_row(one) for one in found[ways.offset : ways.offset + SIZE]],
        "total": len(found),
        "pages": ways,
        "watches": actor.has(Role.SUPERVISOR, Role.LEADER),
    }
    return page(request, "supervise/topics/tasks.html", context)


@seat_required(*READERS)
@require_GET
def month(request: HttpRequest) -> HttpResponse:
    """Show the ten largest topics of a month with their reasons."""
    asked, actor, on = month_asked(request), actor_of(request), clock.today()
    found = hot.candidates(actor, month=asked.first, on=on)
    last = min(asked.last, on)
    context = {
        "month": asked,
        "next": asked.after if asked.after.first <= on else None,
        "choices": [Choice(line=line(one.topic, 30), why=_why(one.topic), taken=one.taken) for one in found],
        "since": asked.first.isoformat(),
        "until": last.isoformat(),
        "watches": actor.has(Role.SUPERVISOR, Role.LEADER),
    }
    return page(request, "supervise/topics/month.html", context)


@seat_required(*READERS)
@require_GET
def task(request: HttpRequest, task_id: int) -> HttpResponse:
    """Show one whole."""
    found = hot.task(actor_of(request), task_id, on=clock.today())
    seats = accounts.seats_by_ids(entry.seat_id for entry in found.entries)
    kinds = dict(hot.ENTRY_KINDS)
    context = {
        "task": found,
        "advises": actor_of(request).has(Role.SUPERVISOR),
        "row": _row(found.line),
        "facts": _facts(found),
        "items": [(one, unit_name(one.unit_id)) for one in found.items],
        "moments": [
            Moment(
                title=say(kinds[one.kind]),
                at=one.at,
                body=one.text,
                who=f"{seats[one.seat_id].unit.name} {seats[one.seat_id].title}",
            )
            for one in found.entries
        ],
        "change": f"{found.effect.change:+.1f}%" if found.effect and found.effect.change is not None else "",
    }
    return page(request, "supervise/topics/task.html", context)


def _row(one: hot.TaskLine) -> Row:
    chip = Chip(one.state_label, _TONES[one.state])  # type: ignore[arg-type]
    return Row(task=one, lead=unit_name(one.lead_id), owner=unit_name(one.owner_id), state=chip)


def _facts(found: hot.TaskView) -> list[Fact]:
    kept = found.evidence
    evidence = _(
        "%(label)s：%(since)s至%(until)s共%(n)s件，涉及%(places)s个地点、%(channels)s个渠道（立题时固定）"
    ) % {
        "label": kept.get("label", ""),
        "since": kept.get("since", ""),
        "until": kept.get("until", ""),
        "n": f"{kept.get('count', 0):,}",
        "places": kept.get("places", 0),
        "channels": kept.get("channels", 0),
    }
    facts = [
        Fact(_("立题理由"), found.reason),
        Fact(_("立题依据"), evidence),
        Fact(_("立题单位"), unit_name(found.line.owner_id)),
        Fact(_("牵头单位"), unit_name(found.line.lead_id)),
        Fact(_("配合单位"), "、".join(unit_name(each) for each in found.helper_ids)),
        Fact(_("属地"), place_name(found.place_id)),
        Fact(_("启动日期"), found.started_on),
    ]
    return [*facts, *([Fact(_("结论"), found.conclusion)] if found.conclusion else [])]


def _why(one: hot.TopicLine) -> str:
    if not one.tells_growth:
        return _("本月%(n)s件；样本不足，不比较增减") % {"n": one.count}
    return _(
        "本月%(n)s件，比前一段同样天数%(growth)s件；%(places)s个地点，%(channels)s个渠道，%(units)s个单位"
    ) % {
        "n": one.count,
        "growth": growth(one),
        "places": len(one.place_ids),
        "channels": len(one.channels),
        "units": len(one.unit_ids),
    }
