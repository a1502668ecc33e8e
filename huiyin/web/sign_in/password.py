"""Changing one's own password; due at the first sign-in and after a reset."""

from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from huiyin.accounts import actions as accounts
from huiyin.kernel import clock
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import HuiyinError
from huiyin.web.access import account_page
from huiyin.web.actor import account_id_of
from huiyin.web.parts.pages import form_of, page
from huiyin.web.parts.preferences import back_to
from huiyin.web.sign_in.forms import PasswordForm


@account_page
@sensitive_post_parameters("old", "new", "again")
@require_http_methods(["GET", "POST"])
def change(request: HttpRequest) -> HttpResponse:
    """Show the form, or set the new password and go on."""
    form = form_of(request, PasswordForm)
    if form.is_valid():
        try:
            return _change(request, form)
        except HuiyinError as refusal:
            form.refuse(refusal)
    return page(request, "sign_in/password.html", {"next": back_to(request, "")}, form=form)


def _change(request: HttpRequest, form: PasswordForm) -> HttpResponse:
    account_id = account_id_of(request)
    assert account_id is not None
    accounts.change_own_password(
        account_id,
        old=form.cleaned_data["old"],
        new=form.cleaned_data["new"],
        by=_self(request, account_id),
        at=clock.now(),
    )
    request.user.refresh_from_db()  # type: ignore[union-attr]
    # Other sessions of this account end here; this one goes on.
    update_session_auth_hash(request, request.user)  # type: ignore[arg-type]
    messages.success(request, _("密码已更新，其他设备上的登录已全部退出。"))
    return HttpResponseRedirect(back_to(request, reverse("sign_in:start")))


def _self(request: HttpRequest, account_id: int) -> Actor:
    """The person as account, who may have no seat yet."""
    return Actor(kind="seat", label=request.user.get_full_name(), account_id=account_id)  # type: ignore[union-attr]
