"""D-04 异议书: within five working days, with detailed reasons (T-04)."""

from huiyin.documents.rules import MATTER, Basis, Kind, Need, Part

KIND = Kind(
    code="D-04",
    title="信访事项异议书",
    word="异",
    heard="unit",
    form="letter",
    needs=(
        Need("issuer", "异议单位"),
        Need("to_unit", "转送（交办）单位"),
        MATTER,
        Need("reasons", "异议的详细理由"),
        Need("duty_basis", "本单位职责依据"),
        Need("suggested_unit", "建议承办单位"),
        Need("decision", "转送（交办）单位审核意见"),
    ),
    parts=(
        Part("", ("{to_unit}：", "你单位转送（交办）的信访事项（编号：{matter_number}），我单位提出异议。")),
        Part("理由", ("{reasons}",)),
        Part("本单位职责依据", ("{duty_basis}",)),
        Part("建议承办单位", ("{suggested_unit}",)),
        Part("审核意见", ("{decision}",)),
        Part("", ("{issuer}",)),
    ),
    basis=(
        Basis(
            "信访工作条例",
            "第二十三条",
            "应当自收到之日起5个工作日内提出异议，并详细说明理由，经转送、交办的信访部门或者上级机关、单位核实同意后，"
            "交还相关材料",
        ),
    ),
)
