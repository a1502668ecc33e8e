"""The way in: number and query code, typed in any way; five wrong tries an hour for each number (R21)."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from huiyin.accounts.actions import QUERY_CODES, Allowance, forget_tries
from huiyin.kernel import clock
from huiyin.kernel.errors import NotFound
from huiyin.matters import queries as matters
from huiyin.web import actor as actors
from huiyin.web.access import personal_page
from huiyin.web.limits import Wait, source_of, spend
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.number_fields import QueryCodeField, RegisterNumberField
from huiyin.web.parts.pages import page
from huiyin.web.parts.preferences import back_to
from huiyin.web.public.typed import typed

TRIES_FROM = Allowance("track.source", times=60, seconds=3600)


class EnterForm(HouseForm):
    """Both are printed on the receipt."""

    number = RegisterNumberField(
        label=gettext_lazy("登记编号"),
        help_text=gettext_lazy("在回执上，例如 3799-2026-0000123-C。横线可以不填。"),
    )
    code = QueryCodeField(
        label=gettext_lazy("查询码"), help_text=gettext_lazy("8 位数字和字母，不分大小写。")
    )


@personal_page
@require_http_methods(["GET", "POST"])
def enter(request: HttpRequest, purpose: str = "track") -> HttpResponse:
    """Ask for number and code, then lead to where the citizen wanted to go."""
    if request.method == "GET":
        if purpose != "track" and actors.citizen_actor(request).arrival_id is not None:
            return HttpResponseRedirect(_goal(request, purpose))
        return _show(request, EnterForm(initial={"number": request.GET.get("number", "")}), purpose)
    form = EnterForm(typed(request))
    if not form.is_valid():
        return _show(request, form, purpose)
    try:
        arrival_id = _proved(request, form.cleaned_data["number"], form.cleaned_data["code"])
    except (NotFound, Wait) as refusal:
        form.refuse(refusal)
        return _show(request, form, purpose, refusal)
    request.session.cycle_key()
    actors.prove(request, arrival_id)
    return HttpResponseRedirect(_goal(request, purpose))


def _proved(request: HttpRequest, number: str, code: str) -> int:
    """The arrival that number and code prove. A wrong number and a wrong code are answered alike."""
    now = clock.now()
    spend(TRIES_FROM, source_of(request), at=now)
    spend(QUERY_CODES, number, at=now)
    arrival_id = matters.prove(number, code).arrival_id
    forget_tries(QUERY_CODES, number)
    if arrival_id is None:
        raise NotFound(_("没有找到这个编号。"), code="arrival.unknown")
    return arrival_id


def _goal(request: HttpRequest, purpose: str) -> str:
    goal = reverse("public:matter")
    return back_to(request, f"{goal}#evaluate" if purpose == "evaluate" else goal)


def _show(
    request: HttpRequest, form: EnterForm, purpose: str, refusal: NotFound | Wait | None = None
) -> HttpResponse:
    context = {"purpose": purpose, "next": request.POST.get("next") or request.GET.get("next", "")}
    answer = page(
        request,
        "public/tracking/enter.html",
        context,
        form=form,
        status=429 if isinstance(refusal, Wait) else None,
    )
    if isinstance(refusal, Wait):
        answer.headers["Retry-After"] = str(refusal.seconds)
    return answer
