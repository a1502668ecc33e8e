"""D-22 改进工作建议书: faults of procedure, the article, what is proposed; the addressee answers in writing (S-08)."""

from huiyin.documents.rules import ANSWER_ASKED, ANSWERED, Basis, Kind, Need, Part

KIND = Kind(
    code="D-22",
    title="改进工作建议书",
    word="改建",
    heard="unit",
    form="formal",
    needs=(
        Need("unit_name", "被建议单位"),
        Need("facts", "发现的问题"),
        Need("ground_basis", "依据的条款", cites=True),
        Need("proposal", "改进工作的建议"),
        Need("answer_by", "反馈采纳情况的期限"),
    ),
    parts=(
        Part("", ("{unit_name}：",)),
        Part("发现的问题", ("{facts}",)),
        Part("依据", ("{ground_basis}",)),
        Part("建议", ("{proposal}",)),
        ANSWER_ASKED,
    ),
    basis=(
        Basis("信访工作条例", "第四十条", "应当及时督办，并提出改进工作的建议"),
        ANSWERED,
    ),
)
