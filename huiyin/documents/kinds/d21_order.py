"""D-21 督办函: the ground with its article, what is to be done, and by when (S-01…S-07)."""

from huiyin.documents.rules import MATTER, Basis, Kind, Need, Part

KIND = Kind(
    code="D-21",
    title="信访事项督办函",
    word="督",
    heard="unit",
    form="letter",
    needs=(
        Need("unit_name", "被督办单位"),
        MATTER,
        Need("ground", "督办的情形"),
        Need("ground_basis", "依据的条款", cites=True),
        Need("to_do", "办理要求"),
        Need("by_when", "完成期限"),
        Need("advice", "改进工作的建议", optional=True),
        Need("contact", "联系人及电话"),
    ),
    parts=(
        Part("", ("{unit_name}：", "你单位承办的信访事项（编号：{matter_number}），现予督办。")),
        Part("督办的情形", ("{ground}", "依据：{ground_basis}")),
        Part("办理要求", ("{to_do}", "请于{by_when}前完成，并书面反馈结果。")),
        Part("改进工作的建议", ("{advice}",)),
        Part("联系人", ("{contact}",)),
    ),
    basis=(Basis("信访工作条例", "第四十条", "应当及时督办，并提出改进工作的建议"),),
)
