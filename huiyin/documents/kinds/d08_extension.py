"""D-08 延长办理期限告知书: the reason, who approved, the new last day (T-06, P-3)."""

from huiyin.documents.rules import MATTER, Basis, Kind, Need, Part

KIND = Kind(
    code="D-08",
    title="信访事项延长办理期限告知书",
    word="延告",
    heard="petitioner",
    needs=(
        MATTER,
        Need("reason", "延期理由"),
        Need("approver", "批准人"),
        Need("new_last_day", "延长后的最后期限"),
    ),
    parts=(
        Part("", ("您提出的信访事项（编号：{matter_number}）情况复杂，经批准延长办理期限。",)),
        Part("延期理由", ("{reason}",)),
        Part("批准", ("{approver}",)),
        Part("延长后的期限", ("办理期限延长至{new_last_day}。",)),
    ),
    basis=(
        Basis(
            "信访工作条例",
            "第三十四条",
            "情况复杂的，经本机关、单位负责人批准，可以适当延长办理期限，但延长期限不得超过30日，并告知信访人延期理由",
        ),
    ),
)
