"""D-31 商请函: the lead unit asks another to help, by when it answers, and stays responsible. Contents are ours."""

from huiyin.documents.rules import CLAIM_LINES, CLAIMS, MATTER, RECEIVED, Kind, Need, Part

KIND = Kind(
    code="D-31",
    title="信访事项联合办理商请函",
    word="商",
    heard="unit",
    form="letter",
    needs=(
        MATTER,
        RECEIVED,
        CLAIMS,
        Need("issuer", "牵头单位"),
        Need("helper", "商请单位"),
        Need("requirement", "商请事项"),
        Need("report_by", "回复期限"),
        Need("on", "发函日期"),
    ),
    parts=(
        Part(
            "",
            (
                "{helper}：",
                "{received_on}收到的信访事项（编号：{matter_number}）由{issuer}牵头办理，涉及你单位职责，现商请联合办理。",
            ),
        ),
        CLAIM_LINES,
        Part("商请事项", ("{requirement}",)),
        Part("回复期限", ("请于{report_by}前书面回复{issuer}，由{issuer}统一答复信访人。",)),
        Part("", ("{issuer}", "{on}")),
    ),
)
