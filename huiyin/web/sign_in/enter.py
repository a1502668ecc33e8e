"""The door: user name and password, then the seat."""

from urllib.parse import urlencode

from django.contrib.auth import authenticate, login
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from huiyin.kernel import clock
from huiyin.kernel.errors import HuiyinError
from huiyin.web.access import personal_page
from huiyin.web.actor import SEAT, account_id_of, seats_of, sit
from huiyin.web.kept import PLACE
from huiyin.web.parts.pages import form_of, page
from huiyin.web.parts.preferences import back_to
from huiyin.web.sign_in import guard
from huiyin.web.sign_in.forms import EnterForm


@personal_page
@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def enter(request: HttpRequest) -> HttpResponse:
    """Show the form, or let in and go on to where the person was going."""
    if request.method == "GET" and account_id_of(request) is not None:
        return redirect("sign_in:start")
    form = form_of(request, EnterForm)
    if form.is_valid():
        try:
            return _let_in(request, form)
        except HuiyinError as refusal:
            form.refuse(refusal)
            status = refusal.status if refusal.status == 429 else 422
            return _door(request, form, status=status)
    return _door(request, form)


def _door(request: HttpRequest, form: EnterForm, status: int | None = None) -> HttpResponse:
    context = {"next": back_to(request, ""), "kept": bool(request.session.get(PLACE))}
    return page(request, "sign_in/enter.html", context, form=form, status=status)


def _let_in(request: HttpRequest, form: EnterForm) -> HttpResponse:
    username, now = form.cleaned_data["username"].lower(), clock.now()
    guard.check(request, username, at=now)
    account = authenticate(request, username=username, password=form.cleaned_data["password"])
    if account is None:
        guard.failed(request, username, at=now)
        form.add_error("password", _("用户名或密码不正确，请重新输入。"))
        return _door(request, form)
    login(request, account)
    request.session.pop(SEAT, None)
    response = HttpResponseRedirect(_onward(request))
    guard.succeeded(request, username, response)
    return response


def _onward(request: HttpRequest) -> str:
    """Through a new password and the choice of a seat, where they are due, to where the person was going."""
    target = back_to(request, reverse("sign_in:start"))
    if getattr(request.user, "must_change_password", False):
        return f"{reverse('sign_in:password')}?{urlencode({'next': target})}"
    seats = seats_of(request)
    if len(seats) != 1:
        return f"{reverse('sign_in:seat')}?{urlencode({'next': target})}"
    sit(request, seats[0].id)
    return target
