"""For whom somebody else speaks (R-111)."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from huiyin.web.parts.fields import PickField, TextField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.public.filing.contact import read_into

AUTHORITIES = (
    ("written", _("有书面委托\n请保存好委托书，承办单位会请您出示")),
    ("guardian", _("我是监护人\n代未成年人等反映，承办单位会请您出示证明")),
    ("none", _("没有书面委托，替家人、邻居等转达\n承办单位会向本人核实")),
)


def _text(label: Any, complete: str = "off", **more: Any) -> TextField:
    return TextField(
        label=label,
        max_length=more.pop("most", 60),
        widget=forms.TextInput(attrs={"autocomplete": complete, "class": more.pop("shape", "w-12")}),
        **more,
    )


class AgentForm(HouseForm):
    """The person on whose behalf it is filed, and by what authority."""

    principal_name = _text(_("您代谁反映"), help_text=_("请写这个人的姓名。"))
    principal_phone = _text(_("这个人的电话"), required=False)
    principal_address = _text(_("这个人的住址"), required=False, most=200, shape="")
    authority = PickField(label=_("您凭什么代为反映"), choices=AUTHORITIES)

    def clean(self) -> dict[str, Any]:
        """Contact in one spelling."""
        super().clean()
        read_into(
            self,
            "person",
            {"principal_name": "name", "principal_phone": "phone", "principal_address": "address"},
        )
        return self.cleaned_data
