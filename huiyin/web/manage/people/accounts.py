"""账号: who can sign in. An account alone gives no right."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods

from huiyin.accounts import actions
from huiyin.accounts import queries as accounts
from huiyin.kernel import clock
from huiyin.kernel.roles import Role
from huiyin.kernel.text import tidy
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.manage.deed import Deed, deed
from huiyin.web.manage.secret import show_once, take, word
from huiyin.web.parts.chips import Chip
from huiyin.web.parts.fields import DayField, TextField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.pages import form_of, page
from huiyin.web.parts.paging import Pages, page_number
from huiyin.web.parts.say import say
from huiyin.web.parts.show import Column, Link, Table

SIZE = 50


class OpenForm(HouseForm):
    """A new account; the first password is made by the system."""

    username = TextField(
        label=gettext_lazy("用户名"),
        help_text=gettext_lazy("小写字母开头，由字母、数字、点、横线或者下划线组成。"),
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "off", "class": "w-12"}),
    )
    display_name = TextField(
        label=gettext_lazy("姓名"),
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "off", "class": "w-12"}),
    )


class EndForm(HouseForm):
    """The first day without the account."""

    on = DayField(label=gettext_lazy("停用日期"))


class SureForm(HouseForm):
    """Nothing to fill in: the button is the answer."""


@seat_required(Role.ADMIN)
@require_GET
def listed(request: HttpRequest) -> HttpResponse:
    """The accounts, page by page."""
    search = tidy(request.GET.get("search", ""))[:60]
    found = accounts.accounts_page(
        on=clock.today(), search=search, number=page_number(request.GET.get("page")), size=SIZE
    )
    table = Table(
        caption=_("共%(n)s个账号") % {"n": f"{found.total:,}"},
        columns=[Column("姓名"), Column("用户名"), Column("岗位", number=True), Column("状态")],
        rows=[
            (
                Link(one.display_name, reverse("manage:account", args=[one.id])),
                one.username,
                one.seats,
                Chip("在用", "green") if one.is_active else Chip("已停用"),
            )
            for one in found.rows
        ],
        empty="没有符合条件的账号。",
    )
    context = {"table": table, "search": search, "pages": Pages(found.number, SIZE, found.total)}
    return page(request, "manage/people/accounts.html", context)


@seat_required(Role.ADMIN)
@require_GET
def account(request: HttpRequest, account_id: int) -> HttpResponse:
    """One account with its seats; a new password is shown here, once."""
    on = clock.today()
    line = accounts.account_line(account_id, on=on)
    seats = accounts.seats_of_account(account_id)
    table = Table(
        caption="岗位",
        columns=[Column("单位"), Column("岗位"), Column("职责"), Column("起"), Column("止")],
        rows=[
            (
                Link(one.unit.name, reverse("manage:unit", args=[one.unit.id])),
                one.title,
                "、".join(map(say, one.role_labels)),
                one.opened_on,
                one.closed_on,
            )
            for one in seats
        ],
        empty="还没有岗位。请到单位页面设岗。",
    )
    context = {
        "line": line,
        "table": table,
        "password": take(request, f"account{account_id}"),
        "may_manage": accounts.may_manage_account(actor_of(request), account_id, on),
    }
    return page(request, "manage/people/account.html", context)


@seat_required(Role.ADMIN)
@require_http_methods(["GET", "POST"])
def open_account(request: HttpRequest) -> HttpResponse:
    """Open an account."""
    form = form_of(request, OpenForm)
    words = Deed(_("开通账号"), _("开通"), reverse("manage:accounts"))

    def act() -> None:
        password = word()
        made = actions.open_account(
            **form.cleaned_data, password=password, by=actor_of(request), at=clock.now()
        )
        show_once(request, f"account{made}", password)

    answer = deed(request, words, form, act)
    return answer if answer.status_code != 302 else _to_account(form, answer)


@seat_required(Role.ADMIN)
@require_http_methods(["GET", "POST"])
def reset_password(request: HttpRequest, account_id: int) -> HttpResponse:
    """Give a new first password."""
    line = accounts.account_line(account_id, on=clock.today())
    form = form_of(request, SureForm)
    words = Deed(
        _("重置密码"),
        _("重置"),
        reverse("manage:account", args=[account_id]),
        lead=line.display_name,
        care=_("原密码立即失效。新密码由系统生成，只显示一次；本人首次登录时必须修改。"),
    )

    def act() -> None:
        password = word()
        actions.reset_password(account_id, new=password, by=actor_of(request), at=clock.now())
        show_once(request, f"account{account_id}", password)

    return deed(request, words, form, act)


@seat_required(Role.ADMIN)
@require_http_methods(["GET", "POST"])
def close_account(request: HttpRequest, account_id: int) -> HttpResponse:
    """On leaving the service: no sign-in, no seat."""
    line = accounts.account_line(account_id, on=clock.today())
    form = form_of(request, EndForm, initial={"on": clock.today()})
    words = Deed(
        _("停用账号"),
        _("停用"),
        reverse("manage:account", args=[account_id]),
        done=_("账号已停用。"),
        lead=line.display_name,
        care=_("停用后不能登录，全部岗位同时撤销。"),
    )
    return deed(
        request,
        words,
        form,
        lambda: actions.close_account(
            account_id, on=form.cleaned_data["on"], by=actor_of(request), at=clock.now()
        ),
    )


def _to_account(form: HouseForm, answer: HttpResponse) -> HttpResponse:
    account_id = accounts.account_id_of(form.cleaned_data["username"])
    if account_id is not None:
        answer["Location"] = reverse("manage:account", args=[account_id])
    return answer
