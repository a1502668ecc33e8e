"""D-20 催办单: before the due date, how many days are left."""

from huiyin.documents.rules import MATTER, Kind, Need, Part

KIND = Kind(
    code="D-20",
    title="信访事项催办单",
    word="催",
    heard="unit",
    needs=(
        Need("unit_name", "承办单位"),
        MATTER,
        Need("subject", "事项"),
        Need("duty", "应当办理的环节"),
        Need("due", "到期日期"),
        Need("days_left", "剩余天数"),
        Need("contact", "联系人及电话"),
    ),
    parts=(
        Part("", ("{unit_name}：", "你单位承办的信访事项（编号：{matter_number}）即将到期，请抓紧办理。")),
        Part("事项", ("{subject}",)),
        Part("应当办理的环节", ("{duty}",)),
        Part("期限", ("到期日期：{due}", "剩余天数：{days_left}")),
        Part("联系人", ("{contact}",)),
    ),
)
