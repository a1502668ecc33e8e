"""D-27 信访情况年度报告: the four items of Article 41."""

from huiyin.documents.rules import Basis, Kind, Need, Part

KIND = Kind(
    code="D-27",
    title="信访情况年度报告",
    word="年报",
    heard="unit",
    form="formal",
    needs=(
        Need("unit_name", "报告对象"),
        Need("of_year", "报告年度"),
        Need("statistics", "信访事项的数据统计"),
        Need("areas", "信访事项涉及领域"),
        Need("bodies", "被投诉较多的机关、单位"),
        Need("handling", "转送、交办、督办情况"),
        Need("proposals", "提出改进工作、完善政策、追究责任建议以及被采纳情况"),
        Need("other", "其他应当报告的事项"),
    ),
    parts=(
        Part("", ("{unit_name}：", "现将{of_year}年信访情况报告如下。")),
        Part("信访事项的数据统计", ("{statistics}",)),
        Part("涉及领域以及被投诉较多的机关、单位", ("{areas}", "{bodies}")),
        Part("转送、交办、督办情况", ("{handling}",)),
        Part("建议以及被采纳情况", ("{proposals}",)),
        Part("其他应当报告的事项", ("{other}",)),
    ),
    basis=(
        Basis("信访工作条例", "第四十一条", "每年向本级党委和政府、上一级党委和政府信访部门报告"),
        Basis("信访工作条例", "第四十一条", "党委和政府信访部门应当编制信访情况年度报告"),
    ),
)
