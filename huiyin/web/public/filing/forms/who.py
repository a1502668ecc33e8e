"""Who files, and how to reach them."""

from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from huiyin.web.parts.fields import PickField, PicksField, TextField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.public.filing.contact import read_into
from huiyin.web.public.filing.draft import NAMELESS

FILERS = (
    ("self", _("我本人")),
    ("together", _("我和其他人共同反映\n下一页填写人数和其他代表")),
    ("agent", _("我代他人反映\n下一页填写您代谁反映")),
    ("legal_person", _("法人单位\n公司、学校、医院、社会团体等")),
    ("organisation", _("其他组织\n业主委员会、合伙企业、村民小组等")),
    (NAMELESS, _("不留姓名\n凭编号和查询码查看结果，不另行书面告知")),
)
CONSENTS = (
    ("share_contact", _("可以把我的联系方式提供给政府以外的承办单位，例如供水、供电、物业企业")),
    ("publish", _("可以在隐去个人信息后公开办理结果")),
    ("survey", _("办结后可以电话回访我；不勾选的，只请您在查询页面回答")),
)
SECRECY = "keep_secret"
AGREED = ((SECRECY, _("请对我的姓名和个人信息保密，不告诉承办单位")), *CONSENTS)
BODIES = ("legal_person", "organisation")


def _one_line(complete: str, shape: str = "") -> forms.TextInput:
    return forms.TextInput(attrs={"autocomplete": complete, "class": shape})


class WhoForm(HouseForm):
    """Page three. Only a name is asked of those who do not choose to give none."""

    why: ClassVar[dict[str, Any]] = {
        "name": _(
            "《信访工作条例》第十九条：信访人一般应当采用书面形式提出信访事项，并载明其姓名（名称）、住址和请求、事实、理由。"
        ),
        "phone": _("用来通知您办理进展，需要了解情况时联系您。没有电话的可以不填，查询码会显示在回执上。"),
        "address": _("书面答复按这个地址送达。网上也能看到答复。"),
        "id_number": _("号码来自您写的正文，已移到这里加密保存。不需要的话可以清空。"),
    }

    filer = PickField(label=_("以谁的名义反映"), choices=FILERS)
    name = TextField(
        label=_("姓名或者单位名称"),
        max_length=100,
        widget=_one_line("name", "w-12"),
        error_messages={"required": _("请填写姓名或者单位名称；不愿意署名的，请在上面选择“不留姓名”。")},
    )
    phone = TextField(
        label=_("联系电话"),
        help_text=_("手机号码，或者带区号的座机号码。"),
        max_length=60,
        required=False,
        widget=forms.TextInput(attrs={"autocomplete": "tel", "inputmode": "tel", "class": "w-12"}),
    )
    id_number = TextField(label=_("身份证号"), max_length=60, required=False, widget=_one_line("off", "w-12"))
    address = TextField(label=_("住址"), max_length=200, required=False, widget=_one_line("street-address"))
    consents = PicksField(
        label=_("保密和同意的事项"),
        help_text=_("不勾选也不影响办理。同意以后，可以随时在查询页面撤回。"),
        choices=AGREED,
        required=False,
    )

    def __init__(self, *args: Any, with_id: bool = False, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not with_id:
            del self.fields["id_number"]

    def clean(self) -> dict[str, Any]:
        """Contact in one spelling; those who give no name need not fill it in. Secrecy is no consent."""
        cleaned = super().clean() or {}
        ticked = cleaned.get("consents", ())
        cleaned |= {SECRECY: SECRECY in ticked, "consents": tuple(one for one in ticked if one != SECRECY)}
        filer = cleaned.get("filer", "")
        if filer == NAMELESS:
            self.errors.pop("name", None)
            cleaned |= {"name": "", "address": ""}
        kind = filer if filer in BODIES else "person"
        asked = {name: name for name in ("name", "phone", "id_number", "address") if name in self.fields}
        read_into(self, kind, {name: field for name, field in asked.items() if name not in self.errors})
        return self.cleaned_data
