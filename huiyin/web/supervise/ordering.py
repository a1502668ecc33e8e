"""A supervisor writes orders about one claim or many: three clicks from the overview (U33, U43)."""

from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from huiyin.kernel import clock
from huiyin.kernel.errors import HuiyinError, Refused
from huiyin.kernel.roles import Role
from huiyin.matters import queries as matters
from huiyin.supervision import actions
from huiyin.supervision import queries as supervision
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.work.rows import Row, rows
from huiyin.web.once import perform_once
from huiyin.web.parts.fields import PickField, TextField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.pages import form_of, page
from huiyin.web.supervise.together import chosen_ids, tell

GROUND_CHOICES = (
    (supervision.BY_LIMIT, gettext_lazy("按各自的时限：没有届满的催办，已经超期的督办")),
    (supervision.DUE_SOON, gettext_lazy("催办：时限尚未届满，提醒按期办理")),
    *((ground.code, ground.label) for ground in supervision.GROUNDS.values()),
)


class OrderForm(HouseForm):
    """Reminder or order, why, and what the unit is to do."""

    ground = PickField(
        label=gettext_lazy("催办，或者督办的情形"),
        choices=GROUND_CHOICES,
        few=len(GROUND_CHOICES),
        initial=supervision.BY_LIMIT,
    )
    to_do = TextField(
        label=gettext_lazy("办理要求"),
        help_text=gettext_lazy("督办时填写；不填的，按督办情形的通用要求。"),
        max_length=1000,
        many_lines=True,
        required=False,
    )
    advice = TextField(
        label=gettext_lazy("改进工作的建议"),
        help_text=gettext_lazy("督办时填写。"),
        max_length=1000,
        many_lines=True,
        required=False,
    )


@seat_required(Role.SUPERVISOR)
@require_http_methods(["GET", "POST"])
def ordering(request: HttpRequest) -> HttpResponse:
    """Show what was chosen and the form; write the orders."""
    asked = request.POST if request.method == "POST" else request.GET
    chosen = chosen_ids(asked.getlist("claim")) or _late(request)
    if not chosen:
        raise Refused(_("请先勾选要催办、督办的事项。"), code="order.none")
    form = form_of(request, OrderForm)
    if form.is_bound and form.is_valid():
        try:
            return perform_once(request, lambda: _write(request, chosen, form.cleaned_data))
        except HuiyinError as refusal:
            form.refuse(refusal)
    listed = _listed(request, chosen)
    context = {
        "rows": listed,
        "total": len(listed),
        "pressed": supervision.pressed(chosen),
        "label": _("要催办、督办的事项"),
    }
    return page(request, "supervise/ordering.html", context, form=form)


def _late(request: HttpRequest) -> tuple[int, ...]:
    """What is late with the body of the address, as many as may be ordered at once."""
    (unit_id,) = chosen_ids([request.GET.get("late", "")]) or (0,)
    found = matters.late_claims(actor_of(request), on=clock.today(), unit_id=unit_id, most=actions.MOST)
    return found if unit_id else ()


def _write(request: HttpRequest, chosen: Sequence[int], said: dict[str, Any]) -> str:
    written, refused = actions.issue_orders(
        chosen,
        said["ground"],
        by=actor_of(request),
        at=clock.now(),
        to_do=said["to_do"],
        advice=said["advice"],
    )
    back = f"{reverse('desk:orders')}?side=written&tab="
    return tell(request, written, refused, done=_("已发出%(n)s件。"), back=back)


def _listed(request: HttpRequest, chosen: Sequence[int]) -> tuple[Row, ...]:
    """All of them, for what is sent is seen before."""
    on, actor, listed = clock.today(), actor_of(request), list(chosen)
    found = matters.claims_listed(actor, listed, on=on, page=1)
    more = [matters.claims_listed(actor, listed, on=on, page=leaf) for leaf in range(2, found.pages + 1)]
    return tuple(row for one in (found, *more) for row in rows(one.rows, on=on))
