"""D-15 建议回复 (R-301)."""

from huiyin.documents.rules import MATTER, Basis, Kind, Need, Part

ADOPTIONS = {"adopt": "采纳", "partly": "部分采纳", "not_adopted": "未采纳，留作参考"}

KIND = Kind(
    code="D-15",
    title="人民建议回复",
    word="建复",
    heard="petitioner",
    form="letter",
    needs=(
        MATTER,
        Need("suggestion", "建议内容"),
        Need("adoption", "采纳情况（采纳、部分采纳、未采纳）", choices=ADOPTIONS),
        Need("reasons", "理由"),
    ),
    parts=(
        Part("", ("您提出的建议（编号：{matter_number}）已经研究论证，现回复如下。",)),
        Part("建议内容", ("{suggestion}",)),
        Part("采纳情况", ("{adoption}",)),
        Part("理由和打算", ("{reasons}",)),
    ),
    basis=(
        Basis(
            "信访工作条例",
            "第二十九条",
            "应当认真研究论证。对科学合理、具有现实可行性的，应当采纳或者部分采纳，并予以回复",
        ),
    ),
)
