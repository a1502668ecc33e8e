"""接口密钥: keys of other systems, shown once."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods

from huiyin.accounts import actions
from huiyin.accounts import queries as accounts
from huiyin.kernel import clock
from huiyin.kernel.roles import ROLE_LABELS, Role
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.manage.deed import Deed, deed
from huiyin.web.manage.options import unit_options
from huiyin.web.manage.secret import show_once, take
from huiyin.web.parts.chips import Chip
from huiyin.web.parts.fields import DayField, PicksField, TextField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.listed import ListedField
from huiyin.web.parts.pages import form_of, page
from huiyin.web.parts.paging import Pages, page_number
from huiyin.web.parts.show import Column, Link, Table

SIZE = 50
NAME = "token"
ROLES = (Role.CLERK, Role.LIAISON, Role.HANDLER, Role.GRID)
SCOPES = (
    ("arrivals:write", gettext_lazy("登记来件")),
    ("arrivals:read", gettext_lazy("查询来件进度")),
    ("matters:read", gettext_lazy("读取本单位待办")),
    ("actions:write", gettext_lazy("办理动作")),
    ("orders:read", gettext_lazy("读取发给本单位的督办、督导和建议")),
    ("orders:write", gettext_lazy("签收、反馈督办、督导和建议")),
    *((f"role:{role.value}", f"以“{ROLE_LABELS[role]}”职责办理") for role in ROLES),
)


class IssueForm(HouseForm):
    """Which system, for which unit, to do what."""

    client = TextField(label=gettext_lazy("接入系统的名称"), max_length=60)
    scopes = PicksField(label=gettext_lazy("权限范围"), choices=SCOPES)

    def __init__(self, *args: Any, on: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.add("unit", ListedField(options=unit_options(on), label=_("代表的单位")))


class EndForm(HouseForm):
    """The first day on which it opens nothing."""

    on = DayField(label=gettext_lazy("吊销日期"))


@seat_required(Role.ADMIN)
@require_GET
def listed(request: HttpRequest) -> HttpResponse:
    """The keys; one that was just issued is shown here, once."""
    found = accounts.tokens_page(on=clock.today(), number=page_number(request.GET.get("page")), size=SIZE)
    labels = dict(SCOPES)
    table = Table(
        caption=_("共%(n)s个密钥") % {"n": found.total},
        columns=list(map(Column, ("接入系统", "单位", "权限范围", "起", "止", "状态", "办理"))),
        rows=[
            (
                one.client,
                one.unit.name,
                "、".join(str(labels.get(scope, scope)) for scope in one.scopes),
                one.opened_on,
                one.closed_on,
                Chip("在用", "green") if one.open else Chip("已吊销"),
                Link(_("吊销"), reverse("manage:revoke_token", args=[one.id]), one.client)
                if one.open
                else "—",
            )
            for one in found.rows
        ],
        empty="还没有接入其他系统。",
    )
    context = {
        "table": table,
        "token": take(request, NAME),
        "pages": Pages(found.number, SIZE, found.total),
    }
    return page(request, "manage/lists/tokens.html", context)


@seat_required(Role.ADMIN)
@require_http_methods(["GET", "POST"])
def issue_token(request: HttpRequest) -> HttpResponse:
    """Issue a key."""
    form = form_of(request, IssueForm, on=clock.today())
    words = Deed(_("签发接口密钥"), _("签发"), reverse("manage:tokens"))

    def act() -> None:
        said = form.cleaned_data
        token = actions.issue_token(
            client=said["client"],
            unit_id=said["unit"],
            scopes=[str(scope) for scope in said["scopes"]],
            on=clock.today(),
            by=actor_of(request),
            at=clock.now(),
        )
        show_once(request, NAME, token)

    return deed(request, words, form, act)


@seat_required(Role.ADMIN)
@require_http_methods(["GET", "POST"])
def revoke_token(request: HttpRequest, token_id: int) -> HttpResponse:
    """End a key."""
    form = form_of(request, EndForm, initial={"on": clock.today()})
    words = Deed(
        _("吊销接口密钥"),
        _("吊销"),
        reverse("manage:tokens"),
        done=_("密钥已吊销。"),
        care=_("从吊销日期起，使用此密钥的系统不能再接入。"),
    )
    return deed(
        request,
        words,
        form,
        lambda: actions.revoke_token(
            token_id, on=form.cleaned_data["on"], by=actor_of(request), at=clock.now()
        ),
    )
