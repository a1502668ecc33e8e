"""D-28 送达回证: proof that a paper reached its addressee; it opens the remedies (A-9)."""

from huiyin.documents.rules import MATTER, Basis, Kind, Need, Part

WAYS = {
    "in_person": "直接送达",
    "post": "邮寄送达",
    "online": "网上送达",
    "left": "留置送达",
    "agent": "委托送达",
}

KIND = Kind(
    code="D-28",
    title="送达回证",
    heard="file",
    form="table",
    needs=(
        MATTER,
        Need("document", "送达文书"),
        Need("recipient", "受送达人"),
        Need("way", "送达方式", choices=WAYS),
        Need("served_on", "送达日期"),
        Need("proof", "送达凭证"),
    ),
    parts=(
        Part(
            "",
            (
                "信访事项编号：{matter_number}",
                "送达文书：{document}",
                "受送达人：{recipient}",
                "送达方式：{way}",
                "送达日期：{served_on}",
                "送达凭证：{proof}",
            ),
        ),
    ),
    basis=(Basis("信访工作条例", "第三十五条", "自收到书面答复之日起"),),
)
