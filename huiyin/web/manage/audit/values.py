"""What stands in the rows of the record: the Chinese name of each part, and of each code that it may hold."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from huiyin.accounts import queries as accounts
from huiyin.assist import queries as assist
from huiyin.evaluation import queries as evaluation
from huiyin.intake import queries as intake
from huiyin.kernel.roles import ROLE_LABELS
from huiyin.matters import queries as matters
from huiyin.people import queries as people
from huiyin.review import queries as review
from huiyin.units import queries as units
from huiyin.web.manage.units.contact import ContactForm

LEFT_OUT = {"step", "evaluation", "clock", "use"}
"""Keys of tables beside the record, which say nothing to a reader."""

KEY_LABELS = {
    "accounts": "账号数",
    "accused": "被反映对象数",
    "after": "变更后",
    "agent": "代理人",
    "arrival": "来件",
    "arrivals": "来件",
    "asked": "协办、联办单位",
    "attachments": "附件指纹",
    "assisted": "大模型草拟",
    "back": "改回上一版",
    "before": "变更前",
    "better": "更好，已启用",
    "bytes": "字节数",
    "channel": "渠道",
    "checked": "核对方式",
    "claim": "诉求",
    "client": "接入系统",
    "copied_from": "文字抄自",
    "digest": "附件指纹",
    "duties": "职责条数",
    "duty": "职责条目",
    "enclosure": "附件",
    "fields": "项目",
    "fingerprint": "指纹",
    "from": "自",
    "from_claim": "分出自",
    "from_parent": "原隶属",
    "hidden": "隐去处数",
    "into": "主件",
    "key": "资料编号",
    "key_id": "密钥编号",
    "kind": "种类",
    "learned_from": "学习的件数",
    "level": "层级",
    "milliseconds": "用时毫秒",
    "model": "模型",
    "new": "新增",
    "office_level": "对信访部门的评价",
    "on": "日期",
    "other": "另一件",
    "out_of": "原主件",
    "outcome": "结果",
    "papers": "文书",
    "place_name": "地点名称",
    "places": "地点数",
    "reason": "理由",
    "reply_by": "回复期限",
    "representation": "代理登记",
    "rest": "放假天数",
    "restricted": "转入专册",
    "result": "结果",
    "roles": "职责",
    "rows": "条数",
    "rule": "规则",
    "sample": "例句",
    "scopes": "权限范围",
    "seat": "岗位",
    "seats": "岗位数",
    "side": "方面",
    "successor": "承继",
    "task": "用途",
    "title_after": "新岗位名称",
    "title_before": "原岗位名称",
    "to": "至",
    "to_parent": "新隶属",
    "tree_code": "代码",
    "unit": "单位",
    "unit_level": "对承办单位的评价",
    "unit_name": "名称",
    "units": "单位数",
    "username": "用户名",
    "verb": "动作",
    "version": "版本",
    "way": "方式",
    "with": "相关件",
    "word": "发文字号",
    "work": "调休天数",
    "year": "年份",
}


@cache
def code_labels() -> Mapping[str, Mapping[Any, str]]:
    """By key of a row, what its codes are called."""
    states = {state.code: state.label for state in matters.state_cards()}
    verdicts = {int(code): label for code, label in evaluation.LEVELS}
    asked = {name: str(field.label) for name, field in ContactForm.base_fields.items()}
    return {
        "after": ROLE_LABELS,
        "before": ROLE_LABELS,
        "channel": {channel.code: channel.label for channel in intake.channels()},
        "fields": asked | people.FIELD_LABELS,
        "from": states,
        "kind": accounts.RESPONSIBILITY_LABELS,
        "level": units.LEVEL_LABELS,
        "office_level": verdicts,
        "outcome": assist.OUTCOME_LABELS,
        "result": review.RESULT_LABELS,
        "roles": ROLE_LABELS,
        "side": accounts.SIDE_LABELS,
        "task": assist.TASK_LABELS,
        "to": states,
        "unit_level": verdicts,
        "verb": {card.verb: card.label for card in matters.action_cards()},
    }
