"""Members of virtual bodies: people who keep their seat at home and work here beside it (WH-22, WH-23, JZ-03)."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from huiyin.accounts import actions
from huiyin.accounts import queries as accounts
from huiyin.kernel import clock
from huiyin.kernel.errors import HuiyinError
from huiyin.kernel.roles import Role
from huiyin.units import queries as units
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.manage.deed import Deed, deed
from huiyin.web.manage.options import ROLES, unit_options
from huiyin.web.parts.fields import DayField, PicksField, TextField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.listed import ListedField
from huiyin.web.parts.pages import form_of


class MemberForm(HouseForm):
    """Who is sent, from where, as what, with which duties."""

    username = TextField(
        label=gettext_lazy("用户名"), help_text=gettext_lazy("须已在本单位设岗。"), max_length=40
    )
    title = TextField(label=gettext_lazy("成员名称"), help_text=gettext_lazy("例如“组员”。"), max_length=40)
    roles = PicksField(label=gettext_lazy("职责"), choices=ROLES)
    on = DayField(label=gettext_lazy("起始日期"))
    field_order = ("username", "home", "title", "roles", "on")

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.add(
            "home",
            ListedField(
                options=unit_options(today),
                label=_("派出单位"),
                help_text=_("此人只在一个单位有岗位的，可以不填。"),
                required=False,
            ),
        )
        self.order_fields(self.field_order)

    def clean(self) -> dict[str, Any]:
        """The own seat from which the person is sent."""
        said = super().clean() or {}
        if said.get("username"):
            said["home_seat"] = self._home(said["username"], said.get("home"))
        return said

    def _home(self, username: str, unit_id: int | None) -> int | None:
        account_id = accounts.account_id_of(username)
        seats = accounts.seats_of(account_id, self.today) if account_id else ()
        own = [seat for seat in seats if seat.home_id is None and unit_id in (None, seat.unit.id)]
        if len(own) == 1:
            return own[0].id
        if own:
            names = "、".join(seat.unit.name for seat in own)
            self.add_error(
                "home", _("此人在几个单位有岗位（%(names)s），请填写派出单位。") % {"names": names}
            )
        else:
            self.add_error("username", _("没有找到此人在用的岗位。请核对用户名，或者先在其单位设岗。"))
        return None

    def refuse(self, error: HuiyinError) -> None:
        """A refusal about the person stands at the user name."""
        error.field = {"account": "username", "home_seat": "username"}.get(error.field or "", error.field)
        super().refuse(error)


@seat_required(Role.ADMIN)
@require_http_methods(["GET", "POST"])
def join(request: HttpRequest, unit_id: int) -> HttpResponse:
    """Send a person into it."""
    body, today = units.unit(unit_id), clock.today()
    form = form_of(request, MemberForm, today=today, initial={"on": today})
    words = Deed(
        _("增加成员"),
        _("增加"),
        reverse("manage:unit", args=[unit_id]),
        done=_("成员已增加。"),
        lead=body.name,
        care=_("成员保留本单位岗位，另可查看和办理这里的事项；本单位岗位撤销时，成员身份同时终止。"),
    )

    def act() -> None:
        said = form.cleaned_data
        actions.join_virtual_unit(
            said["home_seat"],
            unit_id=unit_id,
            title=said["title"],
            roles=[Role(str(role)) for role in said["roles"]],
            on=said["on"],
            by=actor_of(request),
            at=clock.now(),
        )

    return deed(request, words, form, act)
