"""One reminder or order: the paper, what happened to it, and what the seat may do with it now."""

from collections.abc import Callable
from datetime import date

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods

from huiyin.documents import queries as documents
from huiyin.kernel import clock
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import HuiyinError
from huiyin.kernel.roles import Role
from huiyin.supervision import actions
from huiyin.supervision import queries as supervision
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.orders.events import event_lines
from huiyin.web.desk.orders.orders import rows
from huiyin.web.desk.roles import CASE_ROLES
from huiyin.web.once import perform_once
from huiyin.web.parts.fields import DayField, PickField, TextField
from huiyin.web.parts.files import paper_file
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.pages import form_of, page
from huiyin.web.parts.sheets import paper_sheet

_JUDGEMENTS = (("accept", gettext_lazy("同意了结")), ("return", gettext_lazy("退回重新反馈")))


class AnswerForm(HouseForm):
    """What the unit writes back."""

    text = TextField(
        label=gettext_lazy("反馈内容"),
        help_text=gettext_lazy("写明办理情况、超期的原因和下一步措施。"),
        max_length=4000,
        many_lines=True,
    )


class AdoptionForm(HouseForm):
    """What the unit answers to a suggestion (D-25)."""

    adoption = PickField(label=gettext_lazy("采纳情况"), choices=tuple(supervision.ADOPTION_LABELS.items()))
    reasons = TextField(label=gettext_lazy("理由"), max_length=2000, many_lines=True)
    measures = TextField(
        label=gettext_lazy("落实措施"),
        help_text=gettext_lazy("采纳或者部分采纳的，写明怎样整改、由谁负责、何时完成。"),
        max_length=2000,
        many_lines=True,
        required=False,
    )


class JudgeForm(HouseForm):
    """What the office makes of it."""

    judgement = PickField(label=gettext_lazy("审核结果"), choices=_JUDGEMENTS)
    text = TextField(
        label=gettext_lazy("审核意见"),
        help_text=gettext_lazy("退回的，写明理由。"),
        max_length=1000,
        many_lines=True,
        required=False,
    )
    answer_by = DayField(
        label=gettext_lazy("重新反馈的期限"),
        help_text=gettext_lazy("退回的，选择一个今天以后的日期。"),
        required=False,
    )


@seat_required(*CASE_ROLES)
@require_http_methods(["GET", "POST"])
def order(request: HttpRequest, order_id: int) -> HttpResponse:
    """Show it; the unit answers here, the office judges the answer here."""
    actor, on = actor_of(request), clock.today()
    view, events = supervision.order(actor, order_id, on=on)
    form, act = _doing(request, view)
    if form is not None and form.is_bound and form.is_valid():

        def once() -> str:
            act(form)
            return reverse("desk:order", args=[order_id])

        try:
            answer = perform_once(request, once)
        except HuiyinError as refusal:
            form.refuse(refusal)
        else:
            messages.success(request, _("已记录。"))
            return answer
    found = documents.document(view.document_id)
    context = {
        "view": view,
        "row": rows([view])[0],
        "paper": found,
        "sheet": paper_sheet(found, None),
        "events": event_lines(events, view.unit_id),
        "advises": actor.has(Role.SUPERVISOR),
        "may_receive": view.may_answer and view.state is supervision.OrderState.ISSUED,
        "next": _next_to_judge(actor, view, on=on) if form is None else None,
    }
    return page(request, "desk/orders/order.html", context, form=form)


def _next_to_judge(actor: Actor, view: supervision.OrderView, *, on: date) -> tuple[str, int] | None:
    """The next answer that waits for the office that wrote this one, and how many do; None for everybody else."""
    if not actor.has(Role.SUPERVISOR) or view.office_id != actor.unit_id:
        return None
    found = supervision.orders(actor, on=on, side="written", tab="answered")
    waiting = next((one.id for one in found.rows if one.may_judge), None)
    return (reverse("desk:order", args=[waiting]), found.total) if waiting else None


@seat_required(*CASE_ROLES)
@require_http_methods(["POST"])
def receive(request: HttpRequest, order_id: int) -> HttpResponse:
    """Take it; taking it again changes nothing."""

    def once() -> str:
        actions.receive_order(order_id, by=actor_of(request), at=clock.now())
        return reverse("desk:order", args=[order_id])

    return perform_once(request, once)


@seat_required(*CASE_ROLES)
@require_GET
def order_pdf(request: HttpRequest, order_id: int) -> HttpResponse:
    """The paper as PDF."""
    view, _events = supervision.order(actor_of(request), order_id, on=clock.today())
    return paper_file(view.document_id, at=clock.now())


def _doing(
    request: HttpRequest, view: supervision.OrderView
) -> tuple[HouseForm | None, Callable[[HouseForm], None]]:
    """The form for what this seat may do now, with what it does; no form where it may do nothing."""
    actor, now = actor_of(request), clock.now()

    def answer(form: HouseForm) -> None:
        actions.answer_order(view.id, form.cleaned_data["text"], by=actor, at=now)

    def adopt(form: HouseForm) -> None:
        actions.answer_suggestion(view.id, **form.cleaned_data, by=actor, at=now)

    def judge(form: HouseForm) -> None:
        said = form.cleaned_data
        actions.judge_answer(
            view.id,
            accept=said["judgement"] == "accept",
            by=actor,
            at=now,
            text=said["text"],
            answer_by=said["answer_by"],
        )

    if view.may_answer and view.rung is supervision.Rung.SUGGESTION:
        return form_of(request, AdoptionForm), adopt
    if view.may_answer:
        return form_of(request, AnswerForm), answer
    return (form_of(request, JudgeForm) if view.may_judge else None), judge
