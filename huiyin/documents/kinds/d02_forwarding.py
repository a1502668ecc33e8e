"""D-02 转送函: the petition office sends a matter to the organ with competence; no report is asked."""

from huiyin.documents.rules import CLAIM_LINES, CLAIMS, MATTER, RECEIVED, Basis, Kind, Need, Part

KIND = Kind(
    code="D-02",
    title="信访事项转送函",
    word="转",
    heard="unit",
    form="letter",
    needs=(
        Need("issuer", "转送单位"),
        Need("unit_name", "接收单位"),
        MATTER,
        RECEIVED,
        CLAIMS,
        Need("class_label", "诉求类别"),
        Need("duty_basis", "职责依据"),
        Need("on", "转送日期"),
        Need("notice_limit", "告知期限", optional=True),
        Need("objection_limit", "异议期限", optional=True),
        Need("own_rules", "依照的规定", optional=True),
    ),
    parts=(
        Part(
            "",
            (
                "{unit_name}：",
                "现将{received_on}收到的信访事项（编号：{matter_number}，类别：{class_label}）转送你单位。",
            ),
        ),
        CLAIM_LINES,
        Part("转送依据", ("{duty_basis}",)),
        Part(
            "办理要求",
            (
                "请自收到之日起{notice_limit}内书面告知信访人接收情况以及处理途径和程序，并依法处理。",
                "不属于你单位职权范围的，请自收到之日起{objection_limit}内提出异议并详细说明理由。",
                "{own_rules}",
                "本件为转送件，不要求报送办理结果。",
            ),
        ),
        Part("", ("{issuer}", "{on}")),
    ),
    basis=(Basis("信访工作条例", "第二十二条", "应当转送有权处理的机关、单位"),),
)
