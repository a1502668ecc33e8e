"""What actions are given where a test says nothing else: values that are lawful in the usual course."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any, Protocol

from huiyin.kernel.clock import day_of


class Case(Protocol):
    """What the values ask of a case under way."""

    at: datetime
    cast: Any
    street: str


LONG = "经现场核查，小区三号楼下水管道堵塞属实，系年久失修所致，涉及住户二十四户。"


def _in(days: int) -> Callable[[Case], date]:
    return lambda case: day_of(case.at) + timedelta(days=days)


_TODAY = _in(0)
_OPINION = {"facts": LONG, "opinion": "一个月内完成管道更换，" + LONG, "article": "《物业管理条例》有关规定"}

#: What an action is given where a test says nothing else.
USUAL: dict[str, Callable[[Case], dict[str, Any]]] = {
    "classify": lambda _case: {
        "claim_class": "petition",
        "procedure": "ordinary",
        "accused_units": None,
        "conduct_units": None,
        "names_nobody": True,
    },
    "name_accused": lambda case: {"accused_units": [case.cast.unit("d2-s2")]},
    "unseal": lambda _case: {"reason": "经核实，来件反映的是办事效率，不涉及违纪违法，信访人也已确认。"},
    "forward": lambda case: {"unit": case.cast.unit(case.street)},
    "assign": lambda case: {"unit": case.cast.unit(case.street), "report_by": _in(40)(case), "reason": LONG},
    "hand_over": lambda case: {
        "unit": case.cast["jw:discipline"].unit_id,
        "kind": "accusation",
        "reason": "按照干部管理权限移送",
    },
    "feed_back": lambda _case: {"summary": LONG, "told": True},
    "object": lambda _case: {"reasons": LONG, "duty_basis": "本单位权责清单"},
    "decide_objection": lambda _case: {"agreed": "no", "reason": "属于本单位职责"},
    "refer_dispute": lambda _case: {"reasons": "双方协商未果，各执权责清单，请决定受理机关。" + LONG},
    "decide_competence": lambda case: {"unit": case.cast.unit("d1-cg"), "reason": "市政管网由城管部门管理"},
    "choose_way": lambda _case: {"way": "6", "reason": "没有其他法定途径"},
    "accept": lambda _case: {"contact": "李承办，85550101"},
    "accept_simplified": lambda _case: {"contact": "李承办，85550101"},
    "to_ordinary": lambda _case: {"reason": "需要进一步调查"},
    "decline": lambda _case: {"ground": "N-6", "facts": LONG, "where_to_go": "请向区住房建设局提出"},
    "no_longer_accept": lambda _case: {
        "ground": "N-5",
        "earlier_document": "终结决定书〔2025〕3号",
        "finding": LONG,
    },
    "ask_petitioner": lambda _case: {"question": "请说明堵塞开始的时间。"},
    "answer_question": lambda _case: {"answer": "今年二月开始。"},
    "supplement": lambda _case: {"text": "昨天又有污水溢出。"},
    "change_consents": lambda _case: {"share_contact": "no", "publish": "no", "survey": "yes"},
    "extend": lambda _case: {"days": 30, "reason": "涉及多户住户，情况复杂"},
    "hold_hearing": lambda case: {
        "first_day": _TODAY(case),
        "last_day": _TODAY(case),
        "place": "柳岸街道办事处会议室",
        "members": "信访人、承办单位、社区代表",
        "public": "公开举行",
        "questioning": LONG,
        "debate": LONG,
        "appraisal": LONG,
        "deliberation": LONG,
        "conclusion": LONG,
    },
    "divert": lambda _case: {
        "procedure": "行政裁决",
        "body": "区住房建设局",
        "why": LONG,
        "article": "《物业管理条例》有关规定",
        "limit": "两个月",
    },
    "report_progress": lambda case: {
        "step_reached": "已受理",
        "next_step": "现场核查",
        "next_report": _in(30)(case),
    },
    "report_decision": lambda _case: {
        "decision": "裁决书〔2026〕5号",
        "facts": LONG,
        "article": "有关规定",
        "remedy": "行政复议、行政诉讼",
        "remedy_limit": "60日、6个月",
        "skip_reason": "当场作出决定，依法不再经过其他环节",
    },
    "enter_step": lambda case: {"step": "2", "entered_on": _TODAY(case)},
    "suspend_procedure": lambda case: {
        "first_day": _TODAY(case),
        "reason": "需要委托鉴定",
        "article": "该程序的法律有关鉴定期间不计入期限的规定",
    },
    "resume_procedure": lambda case: {"resumed_on": _TODAY(case)},
    "follow_on": lambda case: {
        "path": "GN-01",
        "entered_on": _TODAY(case),
        "reason": "信访人不服结果，已经依法提出。",
    },
    "issue_opinion": lambda _case: _OPINION | {"outcome": "explain", "contacted": "已电话联系"},
    "report_completion": lambda _case: {"process": LONG, "signer": "王局长", "contact": "李承办，85550101"},
    "serve": lambda case: {"way": "in_person", "served_on": _TODAY(case), "proof": "签收回证"},
    "serve_others": lambda case: {"way": "in_person", "served_on": _TODAY(case), "proof": "签收回证"},
    "serve_notice": lambda case: {"way": "in_person", "served_on": _TODAY(case), "proof": "签收回证"},
    "execute": lambda case: {"done_on": _TODAY(case), "evidence": LONG},
    "withdraw": lambda case: {"requested_on": _TODAY(case), "proof": "书面申请存卷"},
    "unjoin": lambda _case: {"reason": "并件有误"},
    "split": lambda _case: {"parts": "请求疏通下水道\n请求公开维修资金账目"},
    "mark_urgent": lambda _case: {"reason": "污水已漫入三栋楼，涉及住户二百余户，可能影响供水。"},
    "report_urgent": lambda _case: {
        "happened": "今日上午八时",
        "place": "柳岸街道三号楼",
        "what": LONG,
        "affected": "住户二百余户",
        "measures": "已关闭阀门，正在抢修，逐户告知。",
        "contact": "李承办，85550101",
    },
    "ask_help": lambda case: {
        "kind": "assist",
        "units": [case.cast.unit("d1-cg")],
        "request": "请协助核查排水管网。",
    },
    "correct_place": lambda case: {"place": "桃林社区"},
    "change_lane": lambda case: {"lane": "assisted", "reason": "需要内设机构配合。"},
    "answer_help": lambda _case: {"answer": "管网正常，堵点在小区内。"},
    "reopen": lambda _case: {"ground": "new_facts", "reason": "出现新的堵塞点，附照片。"},
    "evaluate": lambda _case: {"solved": "yes", "unit_level": "5", "office_level": "5"},
    "record_call_back": lambda _case: {"solved": "yes", "unit_level": "4", "office_level": "5"},
    "arrange_second_handling": lambda _case: {"demand": "当面听取意见后重新核查"},
    "screen": lambda _case: {"reason": LONG},
    "decide_screening": lambda _case: {"result": "kept", "reason": LONG},
    "request_review": lambda _case: {"reasons": "对处理意见不服，认为维修范围不足。"},
    "request_recheck": lambda _case: {"reasons": "对复查意见不服，认为维修范围不足。"},
    "extend_review": lambda _case: {"days": 30, "approval": "复委批〔2026〕2号", "reason": "案情复杂"},
    "decide_review": lambda _case: _OPINION | {"result": "uphold"},
    "decide_recheck": lambda _case: _OPINION | {"result": "uphold"},
    "serve_review": lambda case: {"way": "post", "served_on": _TODAY(case), "proof": "邮件单号"},
    "serve_recheck": lambda case: {"way": "post", "served_on": _TODAY(case), "proof": "邮件单号"},
    "serve_review_others": lambda case: {"way": "post", "served_on": _TODAY(case), "proof": "邮件单号"},
    "agree_to_mediate": lambda case: {
        "form": "mediation",
        "mediator": "柳岸街道人民调解委员会",
        "other_kind": "organisation",
        "other_name": "安居物业服务公司",
        "petitioner_agrees": True,
        "other_agrees": True,
        "agreed_on": _TODAY(case),
        "consent_proof": "双方签字的同意书",
    },
    "record_agreement": lambda case: {
        "dispute": LONG,
        "content": "物业公司更换管道",
        "performance": "更换三号楼排水主管",
        "perform_by": _in(20)(case),
    },
    "end_mediation": lambda _case: {"reason": "双方意见差距较大"},
}
