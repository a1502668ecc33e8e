"""D-16 办结报告 for assigned matters (T-07)."""

from huiyin.documents.rules import MATTER, Basis, Kind, Need, Part

KIND = Kind(
    code="D-16",
    title="信访事项办结报告",
    word="报",
    heard="unit",
    form="formal",
    needs=(
        MATTER,
        Need("to_unit", "交办单位"),
        Need("process", "办理过程"),
        Need("facts", "查明的事实"),
        Need("conclusion", "办理结论"),
        Need("opinion_number", "所附信访处理意见书"),
        Need("signer", "签发人（单位负责人）"),
        Need("contact", "联系人"),
    ),
    parts=(
        Part("", ("{to_unit}：", "你单位交办的信访事项（编号：{matter_number}）已办结，现报告如下。")),
        Part("办理过程", ("{process}",)),
        Part("查明的事实", ("{facts}",)),
        Part("办理结论", ("{conclusion}",)),
        Part("附件", ("{opinion_number}",)),
        Part("", ("签发人：{signer}", "联系人：{contact}")),
    ),
    basis=(Basis("信访工作条例", "第二十二条", "提交办结报告"),),
)
