"""联系与接待: channels, addresses, telephones, reception times, made from the register of units (R-112)."""

from collections.abc import Iterable

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from huiyin.kernel import clock
from huiyin.kernel.text import tidy
from huiyin.units import queries as units
from huiyin.web.access import open_page
from huiyin.web.parts.areas import by_area
from huiyin.web.parts.pages import page
from huiyin.web.parts.show import Cell, Column, Table

KINDS = (units.UnitKind.PETITION_OFFICE, units.UnitKind.HOTLINE)


@open_page
@require_GET
def contact(request: HttpRequest) -> HttpResponse:
    """The petition offices and hotlines of all levels, then whatever other bodies publish, folded by area."""
    today = clock.today()
    known = [unit for unit in units.tree() if unit.open_on(today) and not unit.external]
    published = units.contacts([unit.id for unit in known])
    offices = [unit for unit in known if unit.kind in KINDS]
    others = [unit for unit in known if unit.id in published and unit.kind not in KINDS]
    name = tidy(request.GET.get("name", ""))[:60]
    context = {
        "offices": _table(_("信访部门和热线"), offices, published) if offices else None,
        "others": {area: _table(area, listed, published) for area, listed in by_area(others).items()},
        "name": name,
        "found": _found(name, [*offices, *others], published) if name else None,
    }
    return page(request, "public/front/contact.html", context)


def _found(name: str, listed: Iterable[units.UnitFacts], published: dict[int, units.ContactFacts]) -> Table:
    fitting = [unit for unit in listed if name in unit.name or name in unit.short_name]
    return _table(_("名称中有“%(name)s”的单位") % {"name": name}, fitting, published)


def _table(
    caption: str, listed: Iterable[units.UnitFacts], published: dict[int, units.ContactFacts]
) -> Table:
    names = (_("单位"), _("咨询投诉电话"), _("通信地址"), _("接待场所"), _("接待时间"))
    rows = [(unit.name, *_cells(published.get(unit.id))) for unit in listed]
    empty = "没有公布联系方式的这个单位。请换一个说法，或者拨打服务电话询问。"
    return Table(caption, [Column(name) for name in names], rows, empty)


def _cells(contact: units.ContactFacts | None) -> tuple[Cell, ...]:
    """The cells of one body; of one that has published nothing yet, where to ask instead."""
    if contact is None:
        return (_("正在核对，请拨打服务电话"), "", "", "")
    return (
        _joined(contact.telephone, contact.hours),
        _joined(contact.address, contact.postcode, contact.email),
        contact.reception_place,
        contact.reception_hours,
    )


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)
