"""What happens next, with real days where they are known (T-01, T-02)."""

from django.utils.translation import gettext as _

from huiyin.intake.actions import Registered
from huiyin.web.parts.days import day_words
from huiyin.web.parts.show import Moment
from huiyin.web.public.front.stages import limit_words


def moments(found: Registered) -> tuple[Moment, ...]:
    """The time line of the receipt."""
    return (
        Moment(_("已登记"), at=found.received_at),
        Moment(_forward_by(found), body=_("转送以后，查询页面会写明是哪个单位、怎样联系。"), state="now"),
        Moment(
            _("承办单位收到后%(limit)s内书面告诉您怎样办") % {"limit": limit_words("T-03")},
            body=_("具体日期以转送当天为准，届时在查询页面显示。"),
            state="next",
        ),
        _answer(found),
    )


def _answer(found: Registered) -> Moment:
    """What comes in the end; review is open to opinions of the petition procedure alone (R-302, T-08)."""
    if found.restricted:
        return Moment(
            _("反馈办理结果"),
            body=_("由有权处理的机关依规依纪依法办理，并向您反馈。"),
            state="next",
        )
    return Moment(
        _("答复您，请您评价"),
        body=_("对信访处理意见不服的，可以申请复查，最后一天会写在答复和查询页面上。"),
        state="next",
    )


def _forward_by(found: Registered) -> str:
    day = day_words(found.due.rolled) + (_("（暂定）") if found.due.provisional else "")
    if found.restricted:
        return _("最迟%(day)s 按管理权限转送有权处理的机关") % {"day": day}
    return _("最迟%(day)s 转送有权处理的单位") % {"day": day}
