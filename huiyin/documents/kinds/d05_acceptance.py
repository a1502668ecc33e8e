"""D-05 受理告知书: what was received, by which path and procedure it is handled (T-02, T-03)."""

from huiyin.documents.rules import CLAIM_LINES, CLAIMS, MATTER, RECEIVED, Basis, Kind, Need, Part

KIND = Kind(
    code="D-05",
    title="信访事项受理告知书",
    word="受告",
    heard="petitioner",
    needs=(
        MATTER,
        RECEIVED,
        CLAIMS,
        Need("path_and_procedure", "处理途径和程序"),
        Need("limit", "办理期限"),
        Need("unit_name", "承办单位"),
        Need("contact", "承办人及联系电话"),
    ),
    parts=(
        Part("", ("您提出的信访事项（编号：{matter_number}）已于{received_on}收到，现予受理。",)),
        CLAIM_LINES,
        Part("处理途径和程序", ("{path_and_procedure}",)),
        Part("办理期限", ("{limit}",)),
        Part("承办单位和联系方式", ("{unit_name}，{contact}",)),
        Part("查询方式", ("您可以凭编号和查询码在网上、电话或者到接待场所查询办理进展。",)),
        Part("申请回避", ("您认为承办人与本事项有直接利害关系的，可以申请其回避。",)),
    ),
    basis=(
        Basis("信访工作条例", "第二十三条", "应当告知信访人接收情况以及处理途径和程序"),
        Basis("信访工作条例", "第二十八条", "与信访事项或者信访人有直接利害关系的，应当回避"),
    ),
)
