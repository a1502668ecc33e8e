"""Personal data in plain: asked with a reason, shown once, recorded (R32)."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from huiyin.kernel import clock
from huiyin.kernel.errors import Refused
from huiyin.matters import queries as matters
from huiyin.people import actions as people
from huiyin.people import queries as known
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.desk.roles import CASE_ROLES
from huiyin.web.parts.fields import TextField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.pages import form_of, page
from huiyin.web.parts.show import Fact

_ORDER = ("fields_wanted", "reason")


class RevealForm(HouseForm):
    """What is to be seen is added for each seat; why is asked of everybody."""

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
    allowed = matters.unmaskable(actor, case.id, petitioner_id, on=clock.today())
    form = form_of(request, _form(allowed))
    facts: list[Fact] = []
    if form.is_bound and form.is_valid():
        facts = _shown(request, form, petitioner_id)
    context = {
        "number": case.number,
        "person": known.masked([petitioner_id])[petitioner_id],
        "facts": facts,
        "kept_back": "" if len(allowed) == len(known.FIELDS) else matters.contact_hint(case.id),
    }
    return page(request, "desk/case/reveal.html", context, form=form)


def _form(allowed: frozenset[str]) -> type[RevealForm]:
    """The form with the fields that this seat may ask for."""
    shown = [(name, known.FIELD_LABELS[name]) for name in known.FIELDS if name in allowed]
    wanted = forms.MultipleChoiceField(
        label=gettext_lazy("要查看的项目"), choices=shown, widget=forms.CheckboxSelectMultiple
    )
    return type("ChosenRevealForm", (RevealForm,), {"fields_wanted": wanted, "field_order": _ORDER})


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
