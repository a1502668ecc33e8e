"""A supervisor makes suggestions of chosen findings: one paper to the unit that answers for each."""

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
from huiyin.supervision import actions
from huiyin.supervision import queries as supervision
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.once import perform_once
from huiyin.web.parts.fields import TextField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.pages import form_of, page
from huiyin.web.supervise.findings.findings import rows
from huiyin.web.supervise.together import chosen_ids, tell


class SuggestionForm(HouseForm):
    """What the units are to mend."""

    proposal = TextField(
        label=gettext_lazy("改进工作的建议"),
        help_text=gettext_lazy("不填的，按所违反规则的整改要求。"),
        max_length=1000,
        many_lines=True,
        required=False,
    )


@seat_required(Role.SUPERVISOR)
@require_http_methods(["GET", "POST"])
def suggesting(request: HttpRequest) -> HttpResponse:
    """Show what was chosen and the form; write the suggestions."""
    asked = request.POST if request.method == "POST" else request.GET
    chosen = chosen_ids(asked.getlist("finding"))
    if not chosen:
        raise Refused(_("请先勾选要提出工作建议的问题。"), code="finding.none")
    form = form_of(request, SuggestionForm)
    if form.is_bound and form.is_valid():
        try:
            return perform_once(request, lambda: _write(request, chosen, form.cleaned_data))
        except HuiyinError as refusal:
            form.refuse(refusal)
    listed = rows(supervision.findings_chosen(actor_of(request), chosen, on=clock.today()))
    context = {"rows": listed, "chosen": chosen, "total": len(listed), "label": _("要提出工作建议的问题")}
    return page(request, "supervise/findings/suggesting.html", context, form=form)


def _write(request: HttpRequest, chosen: Sequence[int], said: dict[str, Any]) -> str:
    written, refused = actions.suggest_all(
        chosen, by=actor_of(request), at=clock.now(), proposal=said["proposal"]
    )
    back = f"{reverse('supervise:findings')}?tab=suggested"
    return tell(request, written, refused, done=_("已发出改进工作建议书%(n)s份。"), back=back)
