"""D-01 登记回执 (R-207, R-208). It carries the query code, so it is printed and not stored."""

from huiyin.documents.rules import CLAIM_LINES, CLAIMS, MATTER, RECEIVED, Kind, Need, Part

KIND = Kind(
    code="D-01",
    title="信访事项登记回执",
    heard="petitioner",
    kept=False,
    needs=(
        MATTER,
        RECEIVED,
        Need("channel", "来件渠道"),
        CLAIMS,
        Need("files", "附件", items=(Need("name", "文件名"), Need("digest", "指纹")), optional=True),
        Need("query_code", "查询码"),
        Need("where_to_ask", "咨询方式"),
    ),
    parts=(
        Part("", ("您于{received_on}通过{channel}提出的信访事项已登记，编号：{matter_number}。",)),
        CLAIM_LINES,
        Part("收到的附件", ("{n}. {name}", "SM3 指纹：{digest}"), each="files"),
        Part("查询方式", ("凭编号和查询码 {query_code} 查询办理进展。查询码请妥善保管，勿转告他人。",)),
        Part("咨询", ("{where_to_ask}",)),
    ),
)
