"""D-07 不再受理告知书: names the final document and the finding of the same facts and reasons (N-4, N-5)."""

from huiyin.documents.rules import CLAIM_LINES, CLAIMS, MATTER, Basis, Kind, Need, Part

KIND = Kind(
    code="D-07",
    title="信访事项不再受理告知书",
    word="不再受",
    heard="petitioner",
    form="letter",
    needs=(
        MATTER,
        CLAIMS,
        Need("ground", "不再受理的理由"),
        Need("ground_basis", "不再受理依据的条款", cites=True),
        Need("final_document", "复核意见书或者终结文书"),
        Need("finding", "认定同一事实和理由的依据"),
    ),
    parts=(
        Part("", ("您提出的信访事项（编号：{matter_number}），经审查，不再受理。",)),
        CLAIM_LINES,
        Part("理由", ("{ground}",)),
        Part("依据", ("{ground_basis}",)),
        Part("此前的结论", ("{final_document}",)),
        Part("同一事实和理由的认定", ("{finding}",)),
        Part("", ("您有新的事实和理由的，可以作为新的信访事项提出。",)),
    ),
    basis=(
        Basis(
            "信访工作条例",
            "第三十六条",
            "信访人对复核意见不服，仍然以同一事实和理由提出投诉请求的，各级党委和政府信访部门和其他机关、单位不再受理",
        ),
    ),
)
