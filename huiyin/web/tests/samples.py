"""Small pages that use the base as real pages do."""

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import include, path

from huiyin.accounts.actions import Allowance
from huiyin.kernel import clock
from huiyin.kernel.errors import Conflict, Refused
from huiyin.kernel.roles import Role
from huiyin.web.access import open_page, personal_page, proved_page, seat_required
from huiyin.web.actor import actor_of, prove
from huiyin.web.limits import limited
from huiyin.web.once import perform_once
from huiyin.web.parts.fields import DayField, PickField, TextField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.pages import form_of, page

SENT: list[str] = []
FEW = Allowance("sample", times=2, seconds=600)


class SampleForm(HouseForm):
    """One field of each shape."""

    why = {"phone": "用于告知办理结果。"}
    kind = PickField(label="类别", choices=[("a", "求决\n涉及自己的权益"), ("b", "建议")])
    text = TextField(label="经过", many_lines=True, max_length=100, help_text="写清时间和地点。")
    day = DayField(label="发生日期", required=False)
    phone = TextField(label="联系电话", max_length=30, required=False)
    agree = forms.BooleanField(label="同意公开", required=False)


def _form_page(request: HttpRequest, template: str) -> HttpResponse:
    form = form_of(request, SampleForm)
    if not form.is_valid():
        return page(request, template, {"layout": LAYOUTS[template]}, form=form)
    if form.cleaned_data["text"] == "拒绝":
        raise Refused("现在不能这样办理，请先登记。", code="sample.refused")

    def act() -> str:
        SENT.append(form.cleaned_data["text"])
        return f"/done/{len(SENT)}/"

    return perform_once(request, act)


LAYOUTS = {
    "tests/public_form.html": "parts/layout/public.html",
    "tests/desk_form.html": "parts/layout/desk.html",
}


@open_page
def open_view(request: HttpRequest) -> HttpResponse:
    """An information page."""
    return page(request, "tests/public_form.html", {"layout": "parts/layout/public.html"})


@personal_page
def personal_view(request: HttpRequest) -> HttpResponse:
    """A citizen's form."""
    return _form_page(request, "tests/public_form.html")


@proved_page(enter="personal")
def proved_view(request: HttpRequest) -> HttpResponse:
    """A page of a citizen's own matter."""
    return _form_page(request, "tests/public_form.html")


@personal_page
def prove_view(request: HttpRequest, arrival: int) -> HttpResponse:
    """Number and code were right."""
    return HttpResponse(prove(request, arrival).label)


@seat_required()
def desk_view(request: HttpRequest) -> HttpResponse:
    """A desk form for any seat."""
    return _form_page(request, "tests/desk_form.html")


@seat_required(Role.CLERK)
def clerk_view(request: HttpRequest) -> HttpResponse:
    """Only for clerks."""
    return HttpResponse(actor_of(request).label)


def undeclared_view(request: HttpRequest) -> HttpResponse:
    """A page that forgot its rule."""
    return HttpResponse("never")


@open_page
@limited(FEW)
def limited_view(request: HttpRequest) -> HttpResponse:
    """Twice in ten minutes."""
    return HttpResponse("ok")


@open_page
def conflict_view(request: HttpRequest) -> HttpResponse:
    """Somebody was faster."""
    raise Conflict("此件刚刚由他人办理，请刷新后再看。", code="sample.conflict")


@open_page
def broken_view(request: HttpRequest) -> HttpResponse:
    """A fault of ours."""
    raise RuntimeError("broken")


@open_page
def done_view(request: HttpRequest, number: int) -> HttpResponse:
    """What a form leads to."""
    return page(request, "tests/public_form.html", {"layout": "parts/layout/desk.html"})


@open_page
def clock_view(request: HttpRequest) -> HttpResponse:
    """The edge clock as the server's thread sees it."""
    return HttpResponse(clock.now().isoformat())


urlpatterns = [
    path("", open_view, name="open"),
    path("personal/", personal_view, name="personal"),
    path("proved/", proved_view),
    path("prove/<int:arrival>/", prove_view),
    path("desk/", desk_view),
    path("clerk/", clerk_view),
    path("undeclared/", undeclared_view),
    path("limited/", limited_view),
    path("conflict/", conflict_view),
    path("broken/", broken_view),
    path("clock/", clock_view),
    path("done/<int:number>/", done_view),
    path("sign-in/", include("huiyin.web.sign_in.urls")),
    path("view/", include("huiyin.web.parts.urls")),
]
handler400 = "huiyin.web.errors.bad_request"
handler403 = "huiyin.web.errors.not_allowed"
handler404 = "huiyin.web.errors.not_found"
handler500 = "huiyin.web.errors.server_error"
