"""The telephone form."""

from django.utils.translation import gettext_lazy as _

from huiyin.web.recording.forms.moment import MomentField
from huiyin.web.recording.forms.read_back import ReadBackForm, sources


class CallForm(ReadBackForm):
    """A call: taken down while the caller speaks, read back before it is registered (R-104)."""

    page = "call"
    sub_channel = sources("call", _("来电线路"))
    received_at = MomentField(label=_("来电时间"), help_text=_("不填为现在。"), required=False)
