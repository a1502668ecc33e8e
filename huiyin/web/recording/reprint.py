"""补打回执: number and query code once more, after the identity was checked; each time is recorded (R-208).

Whoever has both stands in the petitioner's place: evaluates, withdraws, asks for review. So they are printed where
the petition was registered, and never by the unit that only handles it (E-6).
"""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from huiyin.audit import actions as audit
from huiyin.intake import queries as intake
from huiyin.kernel import clock
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import HuiyinError, NotAllowed, NotFound
from huiyin.matters import queries as matters
from huiyin.units import queries as units
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
    _check_register(request, case, arrival.id)
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


def _check_register(request: HttpRequest, case: matters.CaseFile, arrival_id: int) -> None:
    """Raises NotAllowed outside the office in whose register the arrival was written, or the matter stands now."""
    first, own = intake.registered_in(Actor.citizen(arrival_id)), actor_of(request).unit_id
    registers = {case.registrar_id} | ({first.id} if first else set())
    if own is None or units.organ_of(own).id not in registers:
        raise NotAllowed(
            f"凭编号和查询码可以代信访人评价、撤回、申请复查，只由登记单位补打。"
            f"请信访人到{units.unit(case.registrar_id).name}补打。",
            code="reprint.elsewhere",
        )
