"""D-19 行政程序处理决定书: the decision of that procedure, with remedy and limits."""

from huiyin.documents.rules import MATTER, Kind, Need, Part

KIND = Kind(
    code="D-19",
    title="行政程序处理决定书",
    word="程决",
    heard="petitioner",
    form="formal",
    needs=(
        MATTER,
        Need("procedure", "所依程序"),
        Need("facts", "查明的事实"),
        Need("decision", "处理决定"),
        Need("basis", "法律依据", cites=True),
        Need("remedy", "救济途径（行政复议、行政诉讼）"),
        Need("remedy_limit", "救济期限"),
    ),
    parts=(
        Part("", ("信访事项（编号：{matter_number}）经{procedure}，决定如下。",)),
        Part("查明的事实", ("{facts}",)),
        Part("处理决定", ("{decision}",)),
        Part("法律依据", ("{basis}",)),
        Part("救济途径和期限", ("{remedy}", "{remedy_limit}")),
    ),
)
