"""D-12 复查（复核）申请书: written, with the opinion attached."""

from huiyin.documents.rules import MATTER, Kind, Need, Part

STAGES = {"review": "复查", "recheck": "复核"}
TITLES = {"review": "信访复查申请书", "recheck": "信访复核申请书"}

KIND = Kind(
    code="D-12",
    title="信访复查（复核）申请书",
    heard="unit",
    signed="applicant",
    titles=("stage", TITLES),
    needs=(
        MATTER,
        Need("stage", "申请类别（复查、复核）", choices=STAGES),
        Need("applicant", "申请人"),
        Need("respondent", "原办理（复查）机关、单位"),
        Need("request", "申请请求"),
        Need("reasons", "事实和理由"),
        Need("attachments", "所附办理意见（复查意见）"),
    ),
    parts=(
        Part(
            "",
            (
                "信访事项编号：{matter_number}",
                "申请人：{applicant}",
                "原办理（复查）机关、单位：{respondent}",
            ),
        ),
        Part("申请请求", ("请求{stage}：{request}",)),
        Part("事实和理由", ("{reasons}",)),
        Part("附件", ("{attachments}",)),
    ),
)
