"""D-32 约谈、通报、挂牌督办、限期整改: what the joint conference asks of a unit (S-09). Contents are ours."""

from huiyin.documents.rules import Basis, Kind, Need, Part

MEASURES = {
    "talk": "约谈你单位主要负责人",
    "circular": "对你单位予以通报",
    "listing": "对下列信访事项挂牌督办",
    "rectification": "责令你单位限期整改",
}
TITLES = {
    "talk": "信访工作约谈通知书",
    "circular": "信访工作情况通报",
    "listing": "信访事项挂牌督办通知书",
    "rectification": "信访工作限期整改通知书",
}

_TALK = ("measure", frozenset({"talk"}))

KIND = Kind(
    code="D-32",
    title="信访工作督导通知书",
    word="联督",
    heard="unit",
    form="formal",
    titles=("measure", TITLES),
    needs=(
        Need("unit_name", "被督导单位"),
        Need("measure", "督导措施", choices=MEASURES),
        Need("decision", "信访工作联席会议的决定"),
        Need("meet_at", "约谈时间", when=_TALK),
        Need("meet_where", "约谈地点", when=_TALK),
        Need("faults", "存在的问题", items=(Need("fault", "问题"),)),
        Need("requirement", "整改要求"),
        Need("by_when", "书面反馈的期限"),
        Need("contact", "联系人及电话"),
    ),
    parts=(
        Part("", ("{unit_name}：", "依据《信访工作条例》第三十九条，{decision}，{measure}。")),
        Part("约谈时间和地点", ("时间：{meet_at}", "地点：{meet_where}")),
        Part("存在的问题", ("{n}. {fault}",), each="faults"),
        Part("要求", ("{requirement}", "请于{by_when}前完成整改，并书面反馈结果。")),
        Part("联系人", ("{contact}",)),
    ),
    basis=(Basis("信访工作条例", "第三十九条", "由信访工作联席会议进行约谈、通报、挂牌督办，责令限期整改"),),
)
