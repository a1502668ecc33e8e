"""The receipt as PDF (D-01): what was recorded, by which door, number and query code, where to ask."""

from textwrap import wrap

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from huiyin.documents import actions as printing
from huiyin.intake import queries as intake
from huiyin.kernel import clock
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import NotFound
from huiyin.matters import queries as matters
from huiyin.people import queries as people
from huiyin.units import queries as units
from huiyin.web.access import proved_page
from huiyin.web.actor import actor_of
from huiyin.web.parts.files import PDF, file_of


@proved_page(enter="public:track")
@require_GET
def receipt_pdf(request: HttpRequest) -> HttpResponse:
    """The file. What was filed in confidence is not printed: its receipt tells number and code on the screen alone."""
    citizen, on = actor_of(request), clock.today()
    found = intake.receipt(citizen)
    if found.restricted:
        raise NotFound(_("这件来件没有可以下载的回执，请抄下编号和查询码。"), code="receipt.sealed")
    tracked = matters.tracking(citizen, on=on)
    office = intake.registered_in(citizen)
    contents = {
        "matter_number": found.number,
        "received_on": found.received_at,
        "channel": _door(tracked.channel),
        "claims": [{"text": claim.text} for claim in tracked.claims] or [{"text": tracked.text}],
        "files": _files(citizen),
        "query_code": found.code,
        "where_to_ask": _where_to_ask(office),
    }
    name = office.name if office else ""
    made = printing.print_unstored("D-01", contents, unit_name=name, on=day_of(found.received_at))
    return file_of(made, kind=PDF, name=_("登记回执") + f" {found.number}.pdf")


def _files(citizen: Actor) -> list[dict[str, str]]:
    """Names and fingerprints of what came with the filing; what was sent later has its own receipt."""
    came = [one.file for one in matters.own_enclosures(citizen) if one.arrival_id]
    return [{"name": _unnumbered(file.name), "digest": " ".join(wrap(file.digest, 8))} for file in came]


def _unnumbered(name: str) -> str:
    """A name without numbers of persons: no paper bears them."""
    return people.without_numbers(name, lambda _number: "＊＊＊")


def _door(code: str) -> str:
    return {channel.code: channel.label for channel in intake.channels()}.get(code, code)


def _where_to_ask(office: units.UnitFacts | None) -> str:
    contact = units.contacts([office.id]).get(office.id) if office else None
    telephone = (contact.telephone if contact else "") or str(settings.HUIYIN_CONTACT_PHONE)
    return f"{office.name if office else ''}，电话{telephone}".strip("，")
