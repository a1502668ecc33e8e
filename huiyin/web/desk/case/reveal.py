"""Personal data in plain: asked with a reason, shown once, recorded (R32)."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from huiyin.kernel import clock
from huiyin.kernel.errors import NotAllowed, NotFound, Refused
from huiyin.matters import queries as matters
from huiyin.people import actions as people
from huiyin.people import queries as known
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.case.people import person_ids
from huiyin.web.desk.roles import CASE_ROLES
from huiyin.web.parts.fields import TextField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.pages import form_of, page
from huiyin.web.parts.show import Fact


class RevealForm(HouseForm):
    """What is to be seen, and why."""

    fields_wanted = forms.MultipleChoiceField(
        label=gettext_lazy("要查看的项目"),
        choices=[(name, known.FIELD_LABELS[name]) for name in known.FIELDS],
        widget=forms.CheckboxSelectMultiple,
    )
    reason = TextField(
        label=gettext_lazy("查看理由"),
        help_text=gettext_lazy("4至200字，例如“电话核实现场情况”。理由和时间记入审计记录。"),
        max_length=200,
    )


@seat_required(*CASE_ROLES)
@require_http_methods(["GET", "POST"])
def reveal(request: HttpRequest, number: str, petitioner_id: int) -> HttpResponse:
    """Ask for the reason, then show what was asked for on this answer only."""
    actor = actor_of(request)
    case = matters.case_file(actor, number, on=clock.today())
    if petitioner_id not in person_ids(case):
        raise NotFound(_("这件案卷里没有这位信访人。请返回案卷。"), code="person.unknown")
    if case.keep_secret and actor.unit_id != case.registrar_id:
        raise NotAllowed(
            _("信访人请求对身份保密，只有登记单位可以查看。需要联系的，请通过登记单位转达。"),
            code="person.secret",
        )
    form = form_of(request, RevealForm)
    facts: list[Fact] = []
    if form.is_bound and form.is_valid():
        facts = _shown(request, form, petitioner_id)
    context = {
        "number": case.number,
        "person": known.masked([petitioner_id])[petitioner_id],
        "facts": facts,
    }
    return page(request, "desk/case/reveal.html", context, form=form)


def _shown(request: HttpRequest, form: RevealForm, petitioner_id: int) -> list[Fact]:
    try:
        plain = people.reveal(
            petitioner_id,
            form.cleaned_data["fields_wanted"],
            reason=form.cleaned_data["reason"],
            by=actor_of(request),
            at=clock.now(),
        )
    except Refused as refusal:
        form.refuse(refusal)
        return []
    return [Fact(known.FIELD_LABELS[name], value) for name, value in plain.items()]
