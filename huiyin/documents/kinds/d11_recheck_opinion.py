"""D-11 复核意见书 (T-11): the final opinion."""

from huiyin.documents.rules import MATTER, Basis, Kind, Need, Part

RESULTS = {"uphold": "维持", "revoke": "撤销", "change": "变更", "redo": "责令限期重新作出意见"}

KIND = Kind(
    code="D-11",
    title="信访复核意见书",
    word="复核",
    heard="petitioner",
    form="formal",
    needs=(
        MATTER,
        Need("applicant", "复核申请人"),
        Need("respondent", "复核被申请人"),
        Need("request", "具体请求"),
        Need("facts", "事实认定情况"),
        Need("opinion", "最终复核意见"),
        Need("basis", "依据", cites=True),
        Need("result", "复核结果", choices=RESULTS),
    ),
    parts=(
        Part("", ("信访事项编号：{matter_number}", "申请人：{applicant}", "被申请人：{respondent}")),
        Part("具体请求", ("{request}",)),
        Part("事实认定", ("{facts}",)),
        Part("最终复核意见及依据", ("{opinion}", "依据：{basis}", "复核结果：{result}")),
    ),
    basis=(
        Basis("信访工作条例", "第三十六条", "应当自收到复核请求之日起30日内提出复核意见"),
        Basis(
            "信访工作条例",
            "第三十六条",
            "信访人对复核意见不服，仍然以同一事实和理由提出投诉请求的，各级党委和政府信访部门和其他机关、单位不再受理",
        ),
    ),
)
