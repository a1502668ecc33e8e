"""What is checked before number and query code are printed again."""

from django import forms
from django.utils.translation import gettext_lazy as _

from huiyin.web.parts.fields import PickField, TextField
from huiyin.web.parts.forms import HouseForm
from huiyin.web.parts.number_fields import RegisterNumberField

CHECKED = (
    ("id_card", _("已核对本人证件")),
    ("agent", _("已核对代理人证件和书面委托")),
    ("known", _("已核对来件内容和预留电话")),
)


class ReprintForm(HouseForm):
    """The number, how the identity was checked, and why it is printed again."""

    number = RegisterNumberField(label=_("登记编号"))
    checked = PickField(label=_("身份核对方式"), choices=CHECKED, widget=forms.RadioSelect())
    reason = TextField(
        label=_("补打原因"),
        help_text=_("例如“回执遗失”。核对方式、原因和时间记入审计记录。"),
        max_length=100,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )
