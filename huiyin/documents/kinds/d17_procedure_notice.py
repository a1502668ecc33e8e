"""D-17 行政程序告知书: why this procedure, whose it is, and the limits that run (P-7)."""

from huiyin.documents.rules import MATTER, Basis, Kind, Need, Part

KIND = Kind(
    code="D-17",
    title="行政程序告知书",
    word="程告",
    heard="petitioner",
    needs=(
        MATTER,
        Need("request", "事项"),
        Need("procedure", "适用的程序"),
        Need("why", "适用该程序的原因"),
        Need("law_basis", "法律条款", cites=True),
        Need("body", "办理机关"),
        Need("limit", "办理期限"),
        Need("materials", "应当提交的材料"),
        Need("running_limits", "正在计算的申请期限"),
    ),
    parts=(
        Part("", ("您提出的信访事项（编号：{matter_number}）依法通过{procedure}办理。",)),
        Part("事项", ("{request}",)),
        Part("为什么适用该程序", ("{why}", "法律条款：{law_basis}")),
        Part("由谁办、多久办完", ("办理机关：{body}", "办理期限：{limit}")),
        Part("您需要提交的材料", ("{materials}",)),
        Part("请留意的期限", ("{running_limits}",)),
    ),
    basis=(Basis("信访工作条例", "第三十一条", "导入相应程序处理"),),
)
