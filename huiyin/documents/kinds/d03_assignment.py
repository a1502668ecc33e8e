"""D-03 交办函: as the forwarding, with the period set and the duty to report the result."""

from huiyin.documents.rules import CLAIM_LINES, CLAIMS, MATTER, RECEIVED, Basis, Kind, Need, Part

KIND = Kind(
    code="D-03",
    title="信访事项交办函",
    word="交",
    heard="unit",
    form="letter",
    needs=(
        Need("issuer", "交办单位"),
        Need("unit_name", "承办单位"),
        MATTER,
        RECEIVED,
        CLAIMS,
        Need("class_label", "诉求类别"),
        Need("duty_basis", "职责依据"),
        Need("report_by", "反馈期限"),
        Need("requirement", "交办要求", optional=True),
        Need("on", "交办日期"),
        Need("notice_limit", "告知期限", optional=True),
        Need("objection_limit", "异议期限", optional=True),
    ),
    parts=(
        Part(
            "",
            (
                "{unit_name}：",
                "现将{received_on}收到的信访事项（编号：{matter_number}，类别：{class_label}）交由你单位办理。",
            ),
        ),
        CLAIM_LINES,
        Part("交办依据", ("{duty_basis}",)),
        Part(
            "办理要求",
            (
                "{requirement}",
                "请于{report_by}前反馈办理结果，提交办结报告，并附信访处理意见书。",
                "请自收到之日起{notice_limit}内书面告知信访人接收情况以及处理途径和程序。",
                "不属于你单位职权范围的，请自收到之日起{objection_limit}内提出异议并详细说明理由。",
            ),
        ),
        Part("", ("{issuer}", "{on}")),
    ),
    basis=(
        Basis(
            "信访工作条例",
            "第二十二条",
            "可以交由有权处理的机关、单位办理，要求其在指定办理期限内反馈结果，提交办结报告",
        ),
    ),
)
