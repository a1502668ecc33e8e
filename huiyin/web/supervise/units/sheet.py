"""The sheet of one unit: what it leaves undone, the measures so far, and the next one, written here (U43)."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from huiyin.kernel import clock
from huiyin.kernel.errors import HuiyinError
from huiyin.kernel.roles import Role
from huiyin.supervision import actions
from huiyin.supervision import queries as supervision
from huiyin.units import queries as units
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.orders.measures import lines
from huiyin.web.once import perform_once
from huiyin.web.parts.fields import DayField, TextField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.pages import form_of, page
from huiyin.web.recording.forms.moment import MomentField


class MeasureForm(HouseForm):
    """Which decision it rests on, what is asked, and until when; the evidence is ticked in the table."""

    decision = TextField(
        label=gettext_lazy("信访工作联席会议的决定"),
        help_text=gettext_lazy("写明哪次会议、何时决定，例如：经市信访工作联席会议2026年第2次会议研究决定。"),
        max_length=200,
    )
    requirement = TextField(
        label=gettext_lazy("整改要求"),
        help_text=gettext_lazy("不填的，按这一层的通用要求。"),
        max_length=1000,
        many_lines=True,
        required=False,
    )
    answer_by = DayField(
        label=gettext_lazy("反馈期限"),
        help_text=gettext_lazy("不填的，按督办件的反馈期限计算。"),
        required=False,
    )


class TalkForm(MeasureForm):
    """The first act: the heads are asked to come."""

    meet_at = MomentField(
        label=gettext_lazy("约谈时间"),
        help_text=gettext_lazy("工作日的8:00至18:00，不晚于反馈期限，例如2026-11-26 9:30。"),
    )
    meet_where = TextField(
        label=gettext_lazy("约谈地点"),
        help_text=gettext_lazy("写明单位和会议室，例如：市信访局三楼会议室。"),
        max_length=200,
    )
    field_order = ("decision", "meet_at", "meet_where")


@seat_required(Role.SUPERVISOR, Role.LEADER)
@require_http_methods(["GET", "POST"])
def sheet(request: HttpRequest, unit_id: int) -> HttpResponse:
    """Show it; a supervisor writes the next paper here."""
    actor, on = actor_of(request), clock.today()
    found = supervision.unit_sheet(actor, unit_id, on=on)
    writes = (
        found.step.rung is not None
        and bool(found.evidence)
        and actor.has(Role.SUPERVISOR)
        and actor.unit_id != unit_id
    )
    made_by = TalkForm if found.step.rung is supervision.UnitRung.TALK else MeasureForm
    form = form_of(request, made_by) if writes else None
    if form is not None and form.is_bound and form.is_valid():
        try:
            return perform_once(request, lambda: _write(request, unit_id, found, form.cleaned_data))
        except HuiyinError as refusal:
            form.refuse(refusal)
    rung = found.step.rung
    context = {
        "name": units.unit(unit_id).name,
        "unit_id": unit_id,
        "found": found,
        "ticked": set(request.POST.getlist("evidence")) if request.method == "POST" else _weighty(found),
        "measures": lines(found.measures),
        "next": supervision.UNIT_RUNG_LABELS[rung] if rung else "",
        "usual": supervision.REQUIREMENTS[rung] if rung else "",
    }
    return page(request, "supervise/units/sheet.html", context, form=form)


def _weighty(found: supervision.UnitSheet) -> set[str]:
    """Ticked beforehand: what speaks for itself."""
    return {one.key for one in found.evidence if one.weighty}


def _write(request: HttpRequest, unit_id: int, found: supervision.UnitSheet, said: dict[str, Any]) -> str:
    if found.step.rung is None:
        raise AssertionError("no form is shown where nothing may be done")
    proposal = actions.Proposal(
        rung=found.step.rung,
        evidence=tuple(dict.fromkeys(request.POST.getlist("evidence"))),
        decision=said["decision"],
        requirement=said["requirement"],
        answer_by=said["answer_by"],
        meet_at=said.get("meet_at"),
        meet_where=said.get("meet_where", ""),
    )
    made = actions.measure_unit(unit_id, proposal, by=actor_of(request), at=clock.now())
    messages.success(request, _("已发出。"))
    return reverse("desk:measure", args=[made.pk])
