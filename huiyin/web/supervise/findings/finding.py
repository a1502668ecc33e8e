"""One finding: the rule, what is wrong in the case, who answers, and what a supervisor may do about it."""

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
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.once import perform_once
from huiyin.web.parts.fields import TextField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.pages import form_of, page
from huiyin.web.supervise.findings.findings import rows

FOLLOWS_LABELS: dict[supervision.Follow, str] = {
    supervision.Follow.LIMIT: "时限届满的，由系统按时限发督办函。",
    supervision.Follow.ORDER: "没有核销或者督办的，下一个工作日由系统发督办函；办结满一年的，由督查席位决定。",
    supervision.Follow.STILL: "到期仍然没有改正的，由系统发督办函；办结满一年的，由督查席位决定。",
    supervision.Follow.ADVICE: "没有人处理的，到期由系统提出工作建议，逾期不反馈转督办；办结满一年的，由督查席位决定。",
    supervision.Follow.PERSON: "由督查席位决定怎样处理，系统不自动发文。",
}
"""What comes where nobody takes it up."""


class EndForm(HouseForm):
    """Why it is no fault, or how it was mended."""

    note = TextField(
        label=gettext_lazy("核销的理由"),
        help_text=gettext_lazy("经核实不属于问题，或者已经整改而案卷中没有记录的，写明情况。"),
        max_length=500,
        many_lines=True,
    )


@seat_required(Role.SUPERVISOR, Role.LEADER)
@require_http_methods(["GET", "POST"])
def finding(request: HttpRequest, finding_id: int) -> HttpResponse:
    """Show it; a supervisor ends it here with a reason."""
    actor = actor_of(request)
    view = supervision.finding(actor, finding_id, on=clock.today())
    waits = not view.ended and view.order_id is None and actor.has(Role.SUPERVISOR)
    form = form_of(request, EndForm) if waits else None
    if form is not None and form.is_bound and form.is_valid():
        try:
            return perform_once(request, lambda: _end(request, finding_id, form.cleaned_data["note"]))
        except HuiyinError as refusal:
            form.refuse(refusal)
    context = {
        "view": view,
        "row": rows([view])[0],
        "advises": actor.has(Role.SUPERVISOR),
        "next": "" if view.ended else FOLLOWS_LABELS[view.follows],
    }
    return page(request, "supervise/findings/finding.html", context, form=form)


def _end(request: HttpRequest, finding_id: int, note: str) -> str:
    actions.end_finding(finding_id, note, by=actor_of(request), at=clock.now())
    messages.success(request, _("已核销。"))
    return reverse("supervise:finding", args=[finding_id])
