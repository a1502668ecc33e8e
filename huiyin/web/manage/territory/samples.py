"""试验例句: sentences by which an office tries its lists before and after a change (routing)."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods

from huiyin.kernel import clock
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotFound
from huiyin.kernel.roles import Role
from huiyin.routing import actions
from huiyin.routing import queries as routing
from huiyin.units import queries as units
from huiyin.web.access import seat_required
from huiyin.web.actor import actor_of
from huiyin.web.manage.deed import Deed, deed
from huiyin.web.manage.options import unit_options
from huiyin.web.parts.chips import Chip
from huiyin.web.parts.fields import TextField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.listed import ListedField
from huiyin.web.parts.pages import form_of, page
from huiyin.web.parts.show import Cell, Column, Link, Table
from huiyin.web.recording.forms.place import meant


class SampleForm(HouseForm):
    """A sentence as people write it, where, and which unit must be proposed."""

    text = TextField(
        label=gettext_lazy("例句"),
        help_text=gettext_lazy("照群众的说法写，不要写姓名和电话。"),
        max_length=300,
    )
    place = TextField(
        label=gettext_lazy("地点"),
        help_text=gettext_lazy("区县、街道或者社区的名称；与地点无关的不填。"),
        max_length=60,
        required=False,
    )
    field_order = ("text", "place", "unit")

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.add("unit", ListedField(options=unit_options(today), label=_("应当建议的单位")))
        self.order_fields(self.field_order)

    def clean_place(self) -> int | None:
        """The place behind the name."""
        if not self.cleaned_data["place"]:
            return None
        try:
            return meant(self.cleaned_data["place"])
        except ValueError as error:
            raise ValidationError(str(error), code="place") from error


class NothingForm(HouseForm):
    """Nothing is asked."""


@seat_required(Role.ADMIN)
@require_GET
def samples(request: HttpRequest) -> HttpResponse:
    """Try all sentences with the lists of today, the wrong ones first."""
    found = sorted(routing.check_samples(clock.today()), key=lambda one: one.right)
    context = {"table": _table(found, actor_of(request)), "wrong": sum(not one.right for one in found)}
    return page(request, "manage/territory/samples.html", context)


@seat_required(Role.ADMIN)
@require_http_methods(["GET", "POST"])
def add_sample(request: HttpRequest) -> HttpResponse:
    """Keep a sentence."""
    form = form_of(request, SampleForm, today=clock.today())
    words = Deed(_("增加试验例句"), _("增加"), reverse("manage:samples"), done=_("例句已保存。"))

    def act() -> None:
        said = form.cleaned_data
        seed = actions.SampleSeed(text=said["text"], unit_id=said["unit"], place_id=said["place"])
        actions.add_sample(seed, by=actor_of(request), at=clock.now())

    return deed(request, words, form, act)


@seat_required(Role.ADMIN)
@require_http_methods(["GET", "POST"])
def remove_sample(request: HttpRequest, sample_id: int) -> HttpResponse:
    """Forget a sentence. Raises NotFound for one that there is not."""
    known = {one.sample_id: one.text for one in routing.check_samples(clock.today())}
    if sample_id not in known:
        raise NotFound(_("没有这条例句。"), code="routing.unknown")
    words = Deed(
        _("删除试验例句"),
        _("删除"),
        reverse("manage:samples"),
        done=_("例句已删除。"),
        lead=known[sample_id],
    )
    form = form_of(request, NothingForm)
    return deed(
        request, words, form, lambda: actions.remove_sample(sample_id, by=actor_of(request), at=clock.now())
    )


def _table(found: list["routing.SampleResult"], actor: Actor) -> Table:
    return Table(
        caption=_("共%(n)s条例句") % {"n": f"{len(found):,}"},
        columns=[*map(Column, ("例句", "地点", "应当建议", "现在建议", "结果", "办理"))],
        rows=[_row(one, actor) for one in found],
        empty="还没有例句。改动职责清单和属地规则以前，先用例句试一试。",
    )


def _row(one: "routing.SampleResult", actor: Actor) -> tuple[Cell, ...]:
    wanted, proposed = units.unit(one.wanted_unit_id), one.proposal.unit_id
    remove = Link(_("删除"), reverse("manage:remove_sample", args=[one.sample_id]), one.text)
    return (
        one.text,
        units.place_label(one.place_id) if one.place_id else "—",
        wanted.name,
        units.unit(proposed).name if proposed else _("不能确定"),
        Chip("一致", "green") if one.right else Chip("不一致", "yellow"),
        remove if units.may_manage(actor, wanted.place_id) else "—",
    )
