"""自动分流: for which fields an office lets the platform forward by itself, with what was measured."""

from decimal import Decimal
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods

from huiyin.catalogue import queries as catalogue
from huiyin.intake.actions.auto_forward import switch_auto_forward_off, switch_auto_forward_on
from huiyin.intake.queries.auto_forward import measured_fields
from huiyin.kernel import clock
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotFound
from huiyin.kernel.roles import Role
from huiyin.routing import queries as routing
from huiyin.units import queries as units
from huiyin.units.queries import UnitFacts, UnitKind
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.manage.deed import Deed, deed
from huiyin.web.parts.chips import Chip
from huiyin.web.parts.fields import PickField, TextField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.pages import form_of, page
from huiyin.web.parts.show import Cell, Column, Link, Table

_THRESHOLDS = (("0.95", "95%"), ("0.90", "90%"), ("0.98", "98%"))


class OnForm(HouseForm):
    """How often it must be right."""

    threshold = PickField(
        label=gettext_lazy("准确率下限"),
        help_text=gettext_lazy("低于这一下限时系统自动停用，恢复人工分流。"),
        choices=_THRESHOLDS,
        initial="0.95",
    )


class OffForm(HouseForm):
    """Why it ends."""

    reason = TextField(label=gettext_lazy("停用理由"), max_length=200)


@seat_required(Role.ADMIN)
@require_GET
def listed(request: HttpRequest) -> HttpResponse:
    """The fields of the offices that one administers: what was measured, what goes by itself."""
    offices = _offices(actor_of(request))
    switches = {(one.office_id, one.field_code): one for one in routing.auto_forwards(offices)}
    rows = [
        _row(office, field, found, switches.get((office.id, field)))
        for office in offices.values()
        for field, found in _of_office(office.id, switches).items()
    ]
    table = Table(
        caption=_("共%(n)s类") % {"n": len(rows)},
        columns=[*map(Column, ("登记单位", "内容分类", "近一年建议准确率", "状态", "最近一次启停", "办理"))],
        rows=rows,
        empty="近一年还没有既有建议、又已由单位受理的诉求项，无法检验准确率。请先人工分流。",
    )
    context = {"table": table, "least": routing.LEAST_MEASURED}
    return page(request, "manage/territory/auto_forward.html", context)


@seat_required(Role.ADMIN)
@require_http_methods(["GET", "POST"])
def switch_on(request: HttpRequest, unit_id: int, field: str) -> HttpResponse:
    """Switch it on; what was measured is shown before."""
    office = _office(request, unit_id)
    found = measured_fields(office.id, on=clock.today()).get(field, routing.Measured(0, 0))
    words = Deed(
        _("启用自动分流"),
        _("启用"),
        reverse("manage:auto_forward"),
        done=_("已启用。核定为这一分类的诉求项，将由系统按建议转送。"),
        lead=_said(office, field, found),
        care=_(
            "检举控告、写明被反映单位或者人员的、多人访和未核定类别的，不自动分流。接收单位仍可提出异议。"
        ),
    )
    form = form_of(request, OnForm)

    def act() -> None:
        threshold = Decimal(str(form.cleaned_data["threshold"]))
        switch_auto_forward_on(office.id, field, threshold=threshold, by=actor_of(request), at=clock.now())

    return deed(request, words, form, act)


@seat_required(Role.ADMIN)
@require_http_methods(["GET", "POST"])
def switch_off(request: HttpRequest, unit_id: int, field: str) -> HttpResponse:
    """Switch it off."""
    office = _office(request, unit_id)
    found = measured_fields(office.id, on=clock.today()).get(field, routing.Measured(0, 0))
    words = Deed(
        _("停用自动分流"),
        _("停用"),
        reverse("manage:auto_forward"),
        done=_("已停用，恢复人工分流。"),
        lead=_said(office, field, found),
    )
    form = form_of(request, OffForm)

    def act() -> None:
        said: dict[str, Any] = form.cleaned_data
        switch_auto_forward_off(office.id, field, reason=said["reason"], by=actor_of(request), at=clock.now())

    return deed(request, words, form, act)


def _offices(actor: Actor) -> dict[int, UnitFacts]:
    """The petition offices that one administers."""
    found = (unit for unit in units.tree() if unit.kind is UnitKind.PETITION_OFFICE)
    return {
        unit.id: unit
        for unit in found
        if not unit.external and unit.open_on(clock.today()) and units.may_manage(actor, unit.place_id)
    }


def _office(request: HttpRequest, unit_id: int) -> UnitFacts:
    office = _offices(actor_of(request)).get(unit_id)
    if office is None:
        raise NotFound(_("没有这个登记单位。请从自动分流页面打开。"), code="auto.unknown")
    return office


def _of_office(
    office_id: int, switches: dict[tuple[int, str], "routing.AutoForward"]
) -> dict[str, "routing.Measured"]:
    """What was measured by field, with the fields that are switched, the most measured first."""
    found = measured_fields(office_id, on=clock.today())
    for whose, field in switches:
        if whose == office_id:
            found.setdefault(field, routing.Measured(0, 0))
    return dict(sorted(found.items(), key=lambda item: -item[1].measured))


def _row(
    office: UnitFacts, field: str, found: "routing.Measured", switch: "routing.AutoForward | None"
) -> tuple[Cell, ...]:
    label, is_on = catalogue.field_label(field), switch is not None and switch.is_on
    verb, name = (_("停用"), "auto_off") if is_on else (_("启用"), "auto_on")
    ready = is_on or not routing.objection(found, routing.LOWEST_THRESHOLD)
    state = Chip("已启用", "green") if is_on else Chip("可以启用", "blue") if ready else Chip("未达到条件")
    url = reverse(f"manage:{name}", args=[office.id, field])
    last = f"{switch.label}：{switch.reason}" if switch else "—"
    return (
        office.name,
        label,
        found.words if found.measured else "—",
        state,
        last,
        Link(verb, url, f"{office.name} {label}") if ready else "—",
    )


def _said(office: UnitFacts, field: str, found: "routing.Measured") -> str:
    words = {"office": office.name, "field": catalogue.field_label(field), "found": found.words}
    return _("%(office)s，%(field)s：近一年建议的单位与最后受理的单位一致的占%(found)s。") % words
