"""D-26 重大紧急信息报告: what, where, when, how many are affected, what is being done; at once (T-20)."""

from huiyin.documents.rules import Basis, Kind, Need, Part

KIND = Kind(
    code="D-26",
    title="重大紧急信访信息报告",
    word="急报",
    heard="unit",
    form="formal",
    needs=(
        Need("unit_name", "报告对象"),
        Need("copied_to", "同时通报的单位", optional=True),
        Need("matter_number", "信访事项编号", optional=True),
        Need("happened_on", "时间"),
        Need("place", "地点"),
        Need("what", "基本情况"),
        Need("affected", "涉及人数和影响范围"),
        Need("measures", "已经采取和拟采取的措施"),
        Need("contact", "联系人及电话"),
    ),
    parts=(
        Part("", ("{unit_name}：", "现将重大、紧急信访信息报告如下。", "信访事项编号：{matter_number}")),
        Part("时间、地点", ("{happened_on}，{place}",)),
        Part("基本情况", ("{what}",)),
        Part("涉及人数和影响范围", ("{affected}",)),
        Part("已经采取和拟采取的措施", ("{measures}",)),
        Part("同时通报", ("{copied_to}",)),
        Part("联系人", ("{contact}",)),
    ),
    basis=(
        Basis(
            "信访工作条例",
            "第二十五条",
            "应当及时报告本级党委和政府，通报相关主管部门和本级信访工作联席会议办公室",
        ),
    ),
)
