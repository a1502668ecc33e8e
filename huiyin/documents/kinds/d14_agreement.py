"""D-14 调解（和解）协议书 (R-313)."""

from huiyin.documents.rules import MATTER, Basis, Kind, Need, Part

FORMS = {"mediation": "调解协议", "settlement": "和解协议"}
TITLES = {"mediation": "调解协议书", "settlement": "和解协议书"}

KIND = Kind(
    code="D-14",
    title="调解（和解）协议书",
    word="协",
    heard="parties",
    signed="parties",
    titles=("form", TITLES),
    needs=(
        MATTER,
        Need("form", "协议种类（调解、和解）", choices=FORMS),
        Need("parties", "双方当事人", least=2),
        Need("dispute", "争议事项"),
        Need("content", "协议内容"),
        Need("performance", "履行方式"),
        Need("perform_by", "履行期限"),
        Need("signatures", "双方签名", least=2),
    ),
    parts=(
        Part("", ("{form}，信访事项编号：{matter_number}", "当事人：{parties}")),
        Part("争议事项", ("{dispute}",)),
        Part("协议内容", ("{content}",)),
        Part("履行方式和期限", ("{performance}", "履行期限：{perform_by}")),
        Part("签名", ("{signatures}",)),
    ),
    basis=(
        Basis("信访工作条例", "第三十三条", "应当制作调解协议书或者和解协议书"),
        Basis("人民调解法", "第二十九条", "当事人达成调解协议的内容，履行的方式、期限"),
    ),
)
