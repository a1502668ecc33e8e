"""D-25 建议采纳情况反馈: the written answer to D-22, D-23, D-24 (T-19)."""

from huiyin.documents.rules import ANSWERED, Kind, Need, Part

ADOPTIONS = {"adopt": "采纳", "partly": "部分采纳", "not_adopted": "未采纳"}

KIND = Kind(
    code="D-25",
    title="建议采纳情况反馈",
    word="建馈",
    heard="unit",
    form="letter",
    needs=(
        Need("to_unit", "提出建议的信访部门"),
        Need("document", "建议书名称和文号"),
        Need("adoption", "采纳情况（采纳、部分采纳、未采纳）", choices=ADOPTIONS),
        Need("reasons", "理由"),
        Need("measures", "落实措施", when=("adoption", frozenset({"adopt", "partly"}))),
    ),
    parts=(
        Part("", ("{to_unit}：", "收到你单位{document}。现将采纳情况反馈如下。")),
        Part("采纳情况", ("{adoption}",)),
        Part("理由", ("{reasons}",)),
        Part("落实措施", ("{measures}",)),
    ),
    basis=(ANSWERED,),
)
