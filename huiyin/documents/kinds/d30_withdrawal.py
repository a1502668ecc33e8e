"""D-30 撤回确认单: what a citizen took back, when and of whose free will. The law asks for none; contents are ours."""

from huiyin.documents.rules import CLAIM_LINES, CLAIMS, MATTER, RECEIVED, Kind, Need, Part

KIND = Kind(
    code="D-30",
    title="信访事项撤回确认单",
    word="撤确",
    heard="petitioner",
    needs=(
        MATTER,
        RECEIVED,
        CLAIMS,
        Need("requested_on", "申请撤回日期"),
        Need("request_way", "申请方式"),
        Need("goes_on", "其余信访人", optional=True),
        Need("on", "登记日期"),
    ),
    parts=(
        Part(
            "",
            (
                "您{received_on}提出的信访事项（编号：{matter_number}）中的下列诉求，已按您的申请于{on}登记撤回，不再继续办理。",
            ),
        ),
        CLAIM_LINES,
        Part("申请", ("申请日期：{requested_on}。", "申请方式：{request_way}。", "{goes_on}")),
        Part(
            "说明",
            (
                "撤回应当出于您的自愿。不是您本人意愿的，请持本单向登记单位提出，登记单位应当核查。",
                "撤回后有新的事实和理由的，可以重新提出。编号和查询码继续有效，可以查询撤回前的办理情况。",
            ),
        ),
    ),
)
