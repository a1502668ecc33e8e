"""What happened, in a citizen's words; other steps keep the name of their action."""

from django.utils.translation import gettext_lazy as _

from huiyin.web.parts.chips import Tone

STEPS = {
    "register": _("已登记"),
    "forward": _("已转送承办单位"),
    "assign": _("已交办，要求限期反馈结果"),
    "choose_way": _("按《信访工作条例》确定办理途径"),
    "accept": _("承办单位已受理"),
    "accept_simplified": _("承办单位已受理，适用简易办理"),
    "to_ordinary": _("转为普通程序办理"),
    "decline": _("不予受理，已告知理由和去处"),
    "no_longer_accept": _("不再受理，已告知理由"),
    "ask_petitioner": _("请您补充材料"),
    "answer_question": _("已补充材料"),
    "supplement": _("已补充情况"),
    "extend": _("延长办理期限"),
    "hold_hearing": _("举行了听证"),
    "divert": _("导入法定程序办理"),
    "enter_step": _("法定程序进入下一环节"),
    "suspend_procedure": _("法定程序中止"),
    "resume_procedure": _("法定程序恢复"),
    "follow_on": _("进入后续法定程序"),
    "report_progress": _("报告了办理进度"),
    "report_decision": _("法定程序作出决定"),
    "hand_over": _("已移送有权处理的机关"),
    "issue_opinion": _("作出处理意见"),
    "serve": _("答复已送达"),
    "serve_others": _("答复已送达"),
    "serve_notice": _("告知书已送达"),
    "serve_review": _("复查意见已送达"),
    "serve_recheck": _("复核意见已送达"),
    "serve_review_others": _("复查复核意见已送达"),
    "execute": _("处理意见已落实"),
    "agree_to_mediate": _("同意调解、和解"),
    "record_agreement": _("达成调解、和解协议"),
    "end_mediation": _("调解、和解终止"),
    "evaluate": _("已评价"),
    "arrange_second_handling": _("开始二次办理"),
    "screen": _("开始核实您评价的情况"),
    "decide_screening": _("核实了您评价的情况"),
    "withdraw": _("已撤回诉求"),
    "request_review": _("已申请复查"),
    "request_recheck": _("已申请复核"),
    "decide_review": _("复查意见已作出"),
    "decide_recheck": _("复核意见已作出"),
    "accept_review": _("已受理您的复查、复核申请"),
}

#: Their note says the same in the words of an office.
NO_NOTE = ("screen", "arrange_second_handling", "record_agreement")

TONES: dict[str, Tone] = {
    "已登记": "blue",
    "已转交承办单位": "blue",
    "正在办理": "blue",
    "已答复": "green",
    "复查复核中": "yellow",
    "已办结": "green",
}

#: What must happen by a day, in a citizen's words; other limits keep their name.
DUES = {
    "T-01": _("转送承办单位"),
    "T-02": _("书面告诉您怎样办"),
    "T-03": _("书面告诉您怎样办"),
    "T-05": _("给出处理意见"),
    "T-15": _("给出处理意见"),
    "T-08": _("您可以申请复查"),
    "T-09": _("给出复查意见"),
    "T-10": _("您可以申请复核"),
    "T-11": _("给出复核意见"),
    "T-13": _("决定是否受理您的申请"),
    "T-18": _("依法履行职责或者答复您"),
    "X-SUGGEST": _("答复您的建议"),
    "X-SERVE": _("把文书送达您"),
    "X-EXEC": _("落实处理意见"),
    "X-PROGRESS": _("告诉您办理进度"),
    "X-STEP": _("法定程序的这一环节"),
    "X-VERDICT": _("对您的评价作出安排"),
    "X-SECOND": _("完成二次办理"),
    "X-SCREEN": _("核实您评价的情况"),
    "X-FEEDBACK": _("反馈移送后的情况"),
    "X-REVIEW-NEW": _("重新给出处理意见"),
}

#: What a citizen may do, with the words of its link, what it is for, and its button. An action that is not here goes
#: by its own label and handbook.
WAYS = {
    "answer_question": (_("补充材料"), _("承办单位请您说明或者补充，您可以直接在网上回答。"), _("提交")),
    "supplement": (_("补充情况"), _("有新的事实、理由或者更正，可以随时补充。"), _("提交")),
    "request_review": (_("申请复查"), _("对处理意见不服的，可以请上一级机关、单位复查。"), _("提交申请")),
    "request_recheck": (_("申请复核"), _("对复查意见不服的，可以请再上一级机关、单位复核。"), _("提交申请")),
    "change_consents": (_("修改同意事项"), _("撤回或者改变您同意的事项。"), _("保存")),
    "withdraw": (
        _("撤回诉求"),
        _(
            "问题已经解决或者不想再反映的，可以撤回。撤回出于您自愿，撤回后不再办理；以后有新的事实和理由，可以重新提出。"
        ),
        _("确认撤回"),
    ),
}

SEND = _("提交")
#: What has a form of its own.
OWN_FORM = ("evaluate",)

#: Statuses in which no office has the next move.
DECLINED = "未受理（已告知去处）"
OVER = ("已答复", "已办结", DECLINED)

#: Offered in plain lines at the end, so that nobody is nudged.
QUIET = ("change_consents", "withdraw")
