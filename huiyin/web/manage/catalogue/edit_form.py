"""The form in which an item or path is written: one field for each thing, as flat text."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy

from huiyin.catalogue import queries as catalogue
from huiyin.web.parts.fields import TextField
from huiyin.web.parts.forms import HouseForm

LONG = {
    "covers": 3,
    "words": 2,
    "steps": 6,
    "limits": 6,
    "bring": 4,
    "basis": 4,
    "remedy": 2,
    "note": 3,
    "quote": 3,
}
HINTS = {
    "words": gettext_lazy("群众平时的说法，用空格隔开。"),
    "paths": gettext_lazy("途径的编号，常用的在前，用空格隔开，例如 HR-02 HR-01。"),
    "bring": gettext_lazy("每行一样。"),
    "basis": gettext_lazy("每行一条：《法律名称》第几条：引文。引文照抄原文，中间省略的写“……”。"),
    "steps": gettext_lazy(
        "每行一步：谁｜做什么｜期限名称。谁写您、办理机关或者其他单位；没有期限的写前两项。"
    ),
    "limits": gettext_lazy(
        "每行一个：谁｜期限名称｜60日｜起算点｜《法律名称》第几条。单位写日、个工作日或者个月。"
    ),
    "shared": gettext_lazy("可选：复议、起诉、复议后起诉、履职、民事时效，用空格隔开。"),
    "ways": gettext_lazy("《信访工作条例》第三十一条的第几项，例如 2；检举控告写 accusation。"),
    "then": gettext_lazy("不服结果的，接着走哪条途径，写编号。"),
    "note": gettext_lazy("法律没有写明期限的，在这里说明。"),
    "state": gettext_lazy("暂不公布的，审核通过后群众也看不到。"),
}
CHOICES: dict[str, list[tuple[str, Any]]] = {
    "state": [(catalogue.PUBLISH, gettext_lazy("公布")), (catalogue.HOLD_BACK, gettext_lazy("暂不公布"))],
    "type": [(name, name) for name in catalogue.TYPE_LABELS.values()],
}
_BODY = gettext_lazy("几级都可以办的分别写，至少写一级。")
HINTS |= dict.fromkeys(("body_city", "body_district", "body_street", "body_other"), _BODY)
NEEDED = {
    catalogue.Kind.ITEM: {"code", "request", "covers", "words", "paths", "bring", "basis"},
    catalogue.Kind.PATH: {"code", "name", "body", "steps", "basis", "bring", "result", "cost", "remedy"},
}
"""What no item or path is published without (R-308)."""


class EditForm(HouseForm):
    """The fields of an item or path; lines that cannot be read are told at their field."""

    def __init__(self, *args: Any, of: catalogue.Kind, fixed_code: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.of = of
        for key, label in catalogue.LABELS[of].items():
            if key != "code" or not fixed_code:
                self.add(key, _field(of, key, label))
        self.fixed_code = fixed_code
        hint = gettext_lazy("审核人员和以后的编写人会看到，例如“依据新修订的条例调整期限”。")
        explanation = TextField(label=gettext_lazy("修改说明"), help_text=hint, max_length=500)
        self.add("explanation", explanation)

    def clean(self) -> dict[str, Any]:
        """The row as the catalogue keeps it."""
        cleaned = super().clean() or {}
        texts = cleaned | ({"code": self.fixed_code} if self.fixed_code else {})
        try:
            cleaned["row"] = catalogue.unflat(self.of, texts)
        except catalogue.Misread as misread:
            self.add_error(misread.key, str(misread))
        return cleaned


def _field(kind: catalogue.Kind, key: str, label: str) -> forms.Field:
    hint = HINTS.get(key, "")
    if key in CHOICES:
        return forms.ChoiceField(label=label, help_text=hint, choices=CHOICES[key])
    rows = LONG.get(key)
    widget = forms.Textarea(attrs={"rows": rows}) if rows else forms.TextInput(attrs={"autocomplete": "off"})
    return TextField(
        label=label, help_text=hint, max_length=5_000, required=key in NEEDED[kind], widget=widget
    )
