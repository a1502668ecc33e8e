"""What acts of the record are called. Actions on matters bring their own labels."""

from functools import cache

from huiyin.matters import queries as matters

ACT_LABELS = {
    "account.closed": "停用账号",
    "account.opened": "开通账号",
    "account.password_changed": "本人修改密码",
    "account.password_reset": "重置密码",
    "documents.letter_word": "设定发文字号",
    "auto_forward.switched": "启停自动分流",
    "duty.added": "增加职责",
    "duty.ended": "终止职责",
    "edition.drafted": "起草目录版本",
    "edition.published": "公布目录版本",
    "edition.returned": "退回目录版本",
    "edition.sent": "目录版本送法制审核",
    "edition.withdrawn": "撤下目录版本",
    "learn_classes": "学习内容分类",
    "learn_units": "学习承办单位",
    "lists.loaded": "载入职责清单",
    "assist.asked": "请大模型草拟",
    "assist.ended": "大模型草拟的结果",
    "attachments.reseal": "更换附件的加密密钥",
    "enclosure.read": "查看附件",
    "paper.taken": "取走文书",
    "people.authorise_agent": "登记代理",
    "people.contact": "读取联系方式用于通知",
    "people.correct": "更正信访人信息",
    "people.keep": "登记信访人",
    "people.reveal": "查看信访人信息",
    "people.revoke_agent": "撤销代理",
    "people.rotate_keys": "更换加密密钥",
    "place.closed": "撤销地点",
    "place.opened": "设立地点",
    "place_name.added": "增加别名、地标",
    "place_name.ended": "终止别名、地标",
    "place_name.judged": "处理习用地名",
    "place_names.learned": "统计习用地名",
    "road.added": "增加道路门牌",
    "road.ended": "终止道路门牌",
    "publish_year": "公布放假安排",
    "receipt.reprinted": "补打回执",
    "recount": "重新计算期限",
    "register": "登记",
    "register.export": "导出登记簿",
    "responsibility.assigned": "指定责任人",
    "objection.heeded": "采纳异议后调整分流建议",
    "sample.kept": "保存试验例句",
    "sample.removed": "删除试验例句",
    "seat.closed": "撤销岗位",
    "seat.opened": "设岗",
    "seat.roles_changed": "变更岗位职责",
    "staff.loaded": "载入人员",
    "switch_classes": "启用学习的内容分类",
    "switch_units": "启用学习的承办单位",
    "territory.added": "增加属地规则",
    "territory.ended": "终止属地规则",
    "token.issued": "签发接口密钥",
    "token.revoked": "吊销接口密钥",
    "unit.closed": "撤销单位",
    "unit.contact_set": "设定联系方式",
    "unit.moved": "调整隶属",
    "unit.opened": "设立单位",
    "unit.renamed": "单位更名",
    "units.loaded": "载入单位",
}


@cache
def _labels() -> dict[str, str]:
    return {card.verb: card.label for card in matters.action_cards()} | ACT_LABELS


def act_label(act: str) -> str:
    """The Chinese name of an act; one that has none keeps its code."""
    return _labels().get(act, act)
