"""The form of a recommendation: what each kind asks for, proposed from what it rests on."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from huiyin.catalogue import queries as catalogue
from huiyin.kernel.actor import Actor
from huiyin.supervision.queries import recommendations as advice
from huiyin.units import queries as units
from huiyin.web.desk.names import unit_choices
from huiyin.web.parts.fields import PickField, PicksField, TextField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.listed import ListedField
from huiyin.web.supervise.recommendations.sources import USUAL_DAYS, Source

_LINES = {"rows": 4, "data-count": 2000}
_AREAS = (units.PlaceKind.DISTRICT, units.PlaceKind.STREET)
_ORDER = (
    *("days", "field", "place", "numbers", "unit", "about", "facts", "consequence", "responsible", "posts"),
    *("policy", "ground_basis", "proposal"),
)


class AdviceForm(HouseForm):
    """Fields that all kinds have; the others are added by kind and source."""

    about = TextField(label=gettext_lazy("事由"), max_length=60)
    facts = TextField(
        label=gettext_lazy("事实和问题"),
        help_text=gettext_lazy("只写事和单位，不写信访人。依据的件数和日期由系统写进建议书。"),
        max_length=2000,
        many_lines=True,
        widget=forms.Textarea(attrs=_LINES),
    )
    proposal = TextField(
        label=gettext_lazy("建议"),
        help_text=gettext_lazy("写明建议做什么、达到什么效果。"),
        max_length=2000,
        many_lines=True,
        widget=forms.Textarea(attrs=_LINES),
    )

    def __init__(
        self,
        *args: Any,
        advice_kind: advice.Advice,
        sources: Sequence[Source],
        spans: Mapping[int, int],
        actor: Actor,
        on: date,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        kind = advice_kind
        to = _named(on, {one.id for one in advice.addressees(actor, kind, on=on)})
        self.add("unit", ListedField(options=to, label=_("主送单位"), help_text=_TO[kind]))
        if kind is advice.Advice.POLICY:
            self.add("policy", TextField(label=_("涉及的政策"), max_length=500, help_text=_POLICY))
        else:
            self.add("ground_basis", TextField(label=_("依据的条款"), max_length=500, help_text=_BASIS))
        if kind is advice.Advice.DUTY:
            self._ask_duty(actor, on)
        self._ask_sources({one.kind for one in sources}, spans)
        self.order_fields(_ORDER)

    def _ask_duty(self, actor: Actor, on: date) -> None:
        bodies = _named(on, {one.id for one in advice.answerable(actor, on=on)})
        self.add("responsible", ListedField(options=bodies, label=_("责任单位")))
        self.add("posts", PicksField(label=_("负有责任的职务"), choices=tuple(advice.POST_LABELS.items())))
        self.fields["posts"].help_text = _("只写单位和职务，不写姓名；由有管理权限的机关核实。")
        self.add(
            "consequence",
            TextField(
                label=_("造成的严重后果"),
                max_length=2000,
                many_lines=True,
                widget=forms.Textarea(attrs=_LINES),
            ),
        )

    def _ask_sources(self, kinds: Collection[str], spans: Mapping[int, int]) -> None:
        if spans:
            inline = forms.RadioSelect(attrs={"data-inline": "1"})
            listed = [(str(days), _span_words(days, count)) for days, count in spans.items()]
            field = PickField(label=_("依据的时间"), choices=listed, initial=str(USUAL_DAYS), widget=inline)
            self.add("days", field)
        if "unit" in kinds:
            places = [
                (one.id, units.place_label(one.id))
                for area in _AREAS
                for one in units.places_under(None, area)
            ]
            fields = [(one.code, one.label) for field in catalogue.fields() for one in field.kinds]
            self.add("field", ListedField(options=fields, label=_("内容分类"), required=False))
            self.add("place", ListedField(options=places, label=_("区县或者街道"), required=False))
        label = _("另外列出的事项编号") if kinds else _("作为依据的事项编号")
        widget = forms.Textarea(attrs={"rows": 3})
        numbers = TextField(
            label=label, help_text=_("每行一个。"), widget=widget, required=not kinds, many_lines=True
        )
        self.add("numbers", numbers)


def _span_words(days: int, count: int) -> str:
    return _("近%(days)s天（%(n)s件）") % {"days": days, "n": f"{count:,}"}


def _named(on: date, wanted: Collection[int]) -> list[tuple[int, str]]:
    return [(key, name) for key, name in unit_choices(on) if key in wanted]


_TO = {
    advice.Advice.WORK: gettext_lazy("需要改进工作的单位。"),
    advice.Advice.POLICY: gettext_lazy("本级党委、政府，或者制定政策的部门。"),
    advice.Advice.DUTY: gettext_lazy(
        "有管理权限的机关：纪检监察机关、党委、政府。只有本单位和主送单位能看到。"
    ),
}
_POLICY = gettext_lazy("政策的名称、文号和需要完善的条款。")
_BASIS = gettext_lazy("例如《信访工作条例》第四十条。条款会与法律文本核对。")
