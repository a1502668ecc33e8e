"""D-29 转办工单: the hotline's order with its limit and the entry of the duty list (T-22)."""

from huiyin.documents.rules import CLAIM_LINES, CLAIMS, MATTER, RECEIVED, Kind, Need, Part

KIND = Kind(
    code="D-29",
    title="热线转办工单",
    word="单",
    heard="unit",
    needs=(
        MATTER,
        RECEIVED,
        Need("unit_name", "承办单位"),
        CLAIMS,
        Need("limit", "办理时限"),
        Need("duty_item", "派单目录条目"),
    ),
    parts=(
        Part("", ("{unit_name}：", "现将{received_on}收到的诉求（编号：{matter_number}）派你单位办理。")),
        CLAIM_LINES,
        Part("办理时限", ("{limit}",)),
        Part("派单依据", ("{duty_item}",)),
    ),
)
