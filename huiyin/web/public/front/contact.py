"""联系与接待: channels, addresses, telephones, reception times, made from the register of units (R-112)."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from huiyin.kernel import clock
from huiyin.units import queries as units
from huiyin.web.access import open_page
from huiyin.web.parts.pages import page
from huiyin.web.parts.show import Fact

KINDS = (units.UnitKind.PETITION_OFFICE, units.UnitKind.HOTLINE)


@dataclass(frozen=True)
class Office:
    """A body with what is published of it."""

    name: str
    rows: tuple[Fact, ...]


@open_page
@require_GET
def contact(request: HttpRequest) -> HttpResponse:
    """The petition offices and hotlines of all levels, and those of the streets behind them."""
    today = clock.today()
    known = [unit for unit in units.tree() if unit.open_on(today) and not unit.external]
    published = units.contacts([unit.id for unit in known])
    context = {
        "offices": [_office(unit, published.get(unit.id)) for unit in known if unit.kind in KINDS],
        "others": [
            _office(unit, published[unit.id])
            for unit in known
            if unit.id in published and unit.kind not in KINDS
        ],
    }
    return page(request, "public/front/contact.html", context)


def _office(unit: units.UnitFacts, contact: units.ContactFacts | None) -> Office:
    return Office(unit.name, tuple(_rows(contact)) if contact else ())


def _rows(contact: units.ContactFacts) -> Iterator[Fact]:
    telephone = " ".join(
        part for part in (contact.telephone, f"（{contact.hours}）" if contact.hours else "") if part
    )
    address = " ".join(part for part in (contact.address, contact.postcode) if part)
    for label, value in (
        (_("咨询投诉电话"), telephone),
        (_("通信地址"), address),
        (_("电子邮箱"), contact.email),
        (_("接待场所"), contact.reception_place),
        (_("接待时间"), contact.reception_hours),
    ):
        if value:
            yield Fact(label, value)
