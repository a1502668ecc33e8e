"""Whom an accusation is about, so that it is kept from them."""

from typing import Any, cast

from django.utils.translation import gettext_lazy as _

from huiyin.units import queries as units
from huiyin.web.parts.fields import PicksField, TextField
from huiyin.web.parts.forms import HouseForm


class AccusedForm(HouseForm):
    """The accused in the citizen's words; `unit_ids` comes up when several bodies may be meant."""

    accused = TextField(
        label=_("被检举控告的人员或者单位"),
        help_text=_("请写姓名、单位和职务；不知道姓名的，写单位名称也可以。"),
        max_length=500,
    )
    unit_ids = PicksField(
        label=_("是否涉及下列单位"),
        help_text=_("请勾选您所指的单位。勾选后，这些单位和它们的下级单位都看不到您的材料。"),
        choices=(),
        required=False,
    )

    def __init__(self, *args: Any, named: tuple[units.UnitFacts, ...] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offered = cast(PicksField, self.fields["unit_ids"])
        offered.choices = [(str(unit.id), unit.name) for unit in named]
        if not named:
            del self.fields["unit_ids"]
