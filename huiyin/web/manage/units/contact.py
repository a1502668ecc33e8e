"""How the public reaches a body: what stands on the page 联系与接待 (R-112)."""

from dataclasses import asdict

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from huiyin.kernel import clock
from huiyin.kernel.roles import Role
from huiyin.units import actions
from huiyin.units import queries as units
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.manage.deed import Deed, deed
from huiyin.web.parts.fields import TextField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.pages import form_of
from huiyin.web.parts.show import Fact


class ContactForm(HouseForm):
    """What is published; what is empty is not."""

    telephone = TextField(label=gettext_lazy("咨询投诉电话"), max_length=60, required=False)
    hours = TextField(
        label=gettext_lazy("接听时间"),
        help_text=gettext_lazy("例如“工作日9:00—17:00”。"),
        max_length=100,
        required=False,
    )
    address = TextField(label=gettext_lazy("通信地址"), max_length=120, required=False)
    postcode = TextField(label=gettext_lazy("邮政编码"), max_length=6, required=False)
    email = TextField(label=gettext_lazy("电子邮箱"), max_length=120, required=False)
    reception_place = TextField(label=gettext_lazy("接待场所"), max_length=120, required=False)
    reception_hours = TextField(label=gettext_lazy("接待时间"), max_length=200, required=False)


def published(unit_id: int) -> list[Fact]:
    """What the public reads of this body."""
    known = units.contacts([unit_id]).get(unit_id)
    values = asdict(known) if known else {}
    return [Fact(str(field.label), values[name]) for name, field in ContactForm.base_fields.items() if values]


@seat_required(Role.ADMIN)
@require_http_methods(["GET", "POST"])
def set_contact(request: HttpRequest, unit_id: int) -> HttpResponse:
    """Replace what is published."""
    body = units.unit(unit_id)
    known = units.contacts([unit_id]).get(unit_id)
    form = form_of(request, ContactForm, initial=asdict(known) if known else {})
    words = Deed(
        _("公开的联系方式"),
        _("公布"),
        reverse("manage:unit", args=[unit_id]),
        done=_("联系方式已公布。"),
        lead=body.name,
        care=_("提交后立即显示在群众的“联系与接待”页面。不填的不公布，请勿填写个人手机号码。"),
    )
    return deed(
        request,
        words,
        form,
        lambda: actions.set_contact(
            unit_id, units.ContactFacts(**form.cleaned_data), by=actor_of(request), at=clock.now()
        ),
    )
