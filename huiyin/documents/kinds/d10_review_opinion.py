"""D-10 复查意见书 (T-09), with path, limit and material for the recheck."""

from huiyin.documents.rules import MATTER, Basis, Kind, Need, Part

RESULTS = {"uphold": "维持", "revoke": "撤销", "change": "变更", "redo": "责令限期重新作出处理意见"}

KIND = Kind(
    code="D-10",
    title="信访复查意见书",
    word="复查",
    heard="petitioner",
    form="formal",
    needs=(
        MATTER,
        Need("applicant", "复查申请人"),
        Need("respondent", "复查被申请人"),
        Need("request", "具体请求"),
        Need("facts", "事实认定情况"),
        Need("opinion", "复查意见"),
        Need("basis", "依据", cites=True),
        Need("result", "复查结果", choices=RESULTS),
        Need("recheck_path", "申请复核的途径"),
        Need("recheck_limit", "申请复核的期限"),
        Need("recheck_materials", "申请复核应当提交的材料"),
    ),
    parts=(
        Part("", ("信访事项编号：{matter_number}", "申请人：{applicant}", "被申请人：{respondent}")),
        Part("具体请求", ("{request}",)),
        Part("事实认定", ("{facts}",)),
        Part("复查意见及依据", ("{opinion}", "依据：{basis}", "复查结果：{result}")),
        Part("申请复核", ("途径：{recheck_path}", "期限：{recheck_limit}", "材料：{recheck_materials}")),
    ),
    basis=(
        Basis("信访工作条例", "第三十五条", "应当自收到复查请求之日起30日内提出复查意见，并予以书面答复"),
        Basis(
            "信访工作条例",
            "第三十六条",
            "可以自收到书面答复之日起30日内向复查机关、单位的上一级机关、单位请求复核",
        ),
    ),
)
