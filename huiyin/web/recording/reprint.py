"""补打回执: number and query code once more, after the identity was checked; each time is recorded (R-208)."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from huiyin.audit import actions as audit
from huiyin.kernel import clock
from huiyin.kernel.errors import HuiyinError, NotFound
from huiyin.matters import queries as matters
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.once import perform_once
from huiyin.web.parts.pages import form_of, page
from huiyin.web.recording import filed
from huiyin.web.recording.forms.reprint import ReprintForm
from huiyin.web.recording.roles import RECORDERS


@seat_required(*RECORDERS)
@require_http_methods(["GET", "POST"])
def reprint(request: HttpRequest) -> HttpResponse:
    """Ask for the check, then lead to the slip."""
    form = form_of(request, ReprintForm, initial={"number": request.GET.get("number", "")})
    if form.is_bound and form.is_valid():
        try:
            return perform_once(request, lambda: _allow(request, form))
        except HuiyinError as refusal:
            form.refuse(refusal)
    return page(request, "recording/reprint.html", form=form)


def _allow(request: HttpRequest, form: ReprintForm) -> str:
    number = form.cleaned_data["number"]
    case = matters.case_file(actor_of(request), number, on=clock.today())
    arrival = next((one for one in case.arrivals if one.number == number), None)
    if arrival is None:
        raise NotFound("没有找到这个编号的来件。请核对编号。", code="arrival.unknown", field="number")
    audit.record(
        f"matter:{case.id}",
        "receipt.reprinted",
        by=actor_of(request),
        at=clock.now(),
        detail={
            "arrival": arrival.id,
            "checked": form.cleaned_data["checked"],
            "reason": form.cleaned_data["reason"],
        },
    )
    filed.remember(request, number, arrival.id)
    return reverse("recording:slip", args=[number])
