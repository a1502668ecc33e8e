"""What happened, and what kind of voice it is."""

from django.utils.translation import gettext_lazy as _

from huiyin.web.parts.fields import LONG_TEXT, PickField, TextField
from huiyin.web.parts.forms import HouseForm

UNSURE = "unsure"
CLASSES = (
    ("petition", _("请求解决问题\n我遇到了问题，请有关单位处理或者答复")),
    ("suggestion", _("提出意见建议\n对城市管理、公共服务或者政策有意见、建议")),
    ("accusation", _("检举控告\n反映公职人员或者单位违纪违法，进入单独的保密登记")),
    (UNSURE, _("说不清楚\n由工作人员看过以后判断")),
)


class WhatForm(HouseForm):
    """Page one."""

    claim_class = PickField(label=_("您要反映的是哪一类"), choices=CLASSES)
    text = TextField(
        label=_("经过和请求"),
        help_text=_("请写明什么时间、在哪里、发生了什么，您希望怎样解决。写不全也可以，以后还能补充。"),
        max_length=LONG_TEXT,
        many_lines=True,
    )
