"""The slip with number, query code and QR, on A4 or on paper of 80 mm (U19)."""

import io

import segno
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_GET

from huiyin.kernel import clock
from huiyin.kernel.errors import NotFound
from huiyin.matters import queries as matters
from huiyin.units import queries as units
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.parts.pages import page
from huiyin.web.public.receipt.qr import address_of
from huiyin.web.recording.filed import sealed_in, shown
from huiyin.web.recording.roles import GRID_RECORDERS, RECORDERS

NARROW = "80"


@seat_required(*RECORDERS, *GRID_RECORDERS)
@require_GET
def slip(request: HttpRequest, number: str) -> HttpResponse:
    """Show it, ready to print; with the guidance that is due to a visitor (R-106)."""
    receipt = shown(request, number)
    office_id = actor_of(request).unit_id
    office = units.organ_of(office_id) if office_id else None
    context = {
        "receipt": receipt,
        "office": office,
        "contact": units.contacts([office.id]).get(office.id) if office else None,
        "sealed_in": sealed_in(receipt),
        "narrow": request.GET.get("paper") == NARROW,
        "notes": () if receipt.restricted else _guidance(request, number),
        "address": address_of(request, number),
        "printed_at": clock.now(),
    }
    return page(request, "recording/slip/slip.html", context)


@seat_required(*RECORDERS, *GRID_RECORDERS)
@require_GET
def qr(request: HttpRequest, number: str) -> HttpResponse:
    """The code that leads to the page where one follows the matter; the query code is not in it."""
    drawn = io.BytesIO()
    address = address_of(request, shown(request, number).number)
    segno.make(address, error="m", micro=False).save(drawn, kind="svg", border=2, scale=4)
    return HttpResponse(drawn.getvalue(), content_type="image/svg+xml")


def _guidance(request: HttpRequest, number: str) -> tuple[str, ...]:
    """Where to turn, as it was found when the matter was registered."""
    try:
        case = matters.case_file(actor_of(request), number, on=clock.today())
    except NotFound:
        return ()
    notes = [note for claim in case.claims for note in claim.proposal.get("notes", ())]
    return tuple(note["sentence"] for note in notes if note["code"].startswith("visit."))
