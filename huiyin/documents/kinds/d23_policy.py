"""D-23 完善政策建议书: the evidence, the policy, what is proposed (S-08)."""

from huiyin.documents.rules import ANSWER_ASKED, ANSWERED, Basis, Kind, Need, Part

KIND = Kind(
    code="D-23",
    title="完善政策建议书",
    word="政建",
    heard="unit",
    form="formal",
    needs=(
        Need("unit_name", "主送党委、政府或者部门"),
        Need("matter_count", "涉及信访事项数量"),
        Need("evidence", "反映出的问题"),
        Need("policy", "涉及的政策"),
        Need("proposal", "完善政策的建议"),
        Need("answer_by", "反馈采纳情况的期限"),
    ),
    parts=(
        Part("", ("{unit_name}：",)),
        Part("反映出的问题", ("涉及信访事项数量：{matter_count}件", "{evidence}")),
        Part("涉及的政策", ("{policy}",)),
        Part("建议", ("{proposal}",)),
        ANSWER_ASKED,
    ),
    basis=(
        Basis(
            "信访工作条例",
            "第四十条",
            "对工作中发现的有关政策性问题，应当及时向本级党委和政府报告，并提出完善政策的建议",
        ),
        ANSWERED,
    ),
)
