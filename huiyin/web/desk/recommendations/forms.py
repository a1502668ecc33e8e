"""What the addressee writes back, and what the writer finds out later."""

from django.utils.translation import gettext_lazy

from huiyin.supervision.queries import recommendations as advice
from huiyin.web.parts.fields import DayField, PickField, TextField
from huiyin.web.parts.forms import HouseForm

_VERDICTS = (("done", gettext_lazy("已经落实")), ("not_done", gettext_lazy("没有落实，要求重新反馈")))


class AnswerForm(HouseForm):
    """Whether it is adopted, why, what is done by when (D-25)."""

    adoption = PickField(label=gettext_lazy("采纳情况"), choices=tuple(advice.ADOPTION_LABELS.items()))
    reasons = TextField(label=gettext_lazy("理由"), max_length=2000, many_lines=True)
    measures = TextField(
        label=gettext_lazy("落实措施"),
        help_text=gettext_lazy("采纳或者部分采纳的，写明做什么、由哪个单位负责。"),
        max_length=2000,
        many_lines=True,
        required=False,
    )
    done_by = DayField(
        label=gettext_lazy("完成时限"),
        help_text=gettext_lazy("采纳或者部分采纳的，写明哪一天前完成，例如2026年6月30日。"),
        required=False,
    )


class FollowUpForm(HouseForm):
    """Whether what was adopted has been carried out (Art. 45)."""

    verdict = PickField(label=gettext_lazy("核查结果"), choices=_VERDICTS)
    found = TextField(
        label=gettext_lazy("核查情况"),
        help_text=gettext_lazy("写明怎样核查、看到什么。没有落实的，会写进建议落实督办函。"),
        max_length=1000,
        many_lines=True,
    )
    answer_by = DayField(
        label=gettext_lazy("重新反馈的期限"),
        help_text=gettext_lazy("没有落实的，选择一个今天以后的日期。"),
        required=False,
    )
