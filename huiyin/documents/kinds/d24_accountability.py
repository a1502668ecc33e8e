"""D-24 追究责任建议书: to the organ with authority over the officials who are answerable (S-08)."""

from huiyin.documents.rules import ANSWER_ASKED, ANSWERED, Basis, Kind, Need, Part

KIND = Kind(
    code="D-24",
    title="追究责任建议书",
    word="责建",
    heard="unit",
    form="formal",
    needs=(
        Need("unit_name", "有管理权限的机关、单位"),
        Need("facts", "事实"),
        Need("consequence", "造成的严重后果"),
        Need("answerable", "负有责任的机关、单位及其工作人员"),
        Need("ground_basis", "依据的条款", cites=True),
        Need("proposal", "追究责任的建议"),
        Need("answer_by", "反馈采纳情况的期限"),
    ),
    parts=(
        Part("", ("{unit_name}：",)),
        Part("事实", ("{facts}",)),
        Part("造成的严重后果", ("{consequence}",)),
        Part("负有责任的机关、单位及其工作人员", ("{answerable}",)),
        Part("依据", ("{ground_basis}",)),
        Part("建议", ("{proposal}",)),
        ANSWER_ASKED,
    ),
    basis=(
        Basis(
            "信访工作条例",
            "第四十条",
            "造成严重后果的机关、单位及其工作人员，应当向有管理权限的机关、单位提出追究责任的建议",
        ),
        ANSWERED,
    ),
)
