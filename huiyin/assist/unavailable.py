"""Why there is no answer, in one sentence that lets the work go on."""

from huiyin.kernel.errors import HuiyinError

SENTENCES = {
    "away": "连不上大模型服务。请照常办理，不影响任何期限。",
    "outside": "大模型服务的地址不在允许的网段内，没有发送任何内容，请告知系统管理员。请照常办理，不影响任何期限。",
    "slow": "大模型没有在规定的时间内回答。请照常办理，不影响任何期限。",
    "status": "大模型服务出错。请照常办理，不影响任何期限。",
    "too_long": "大模型的回答过长，没有采用。请照常办理，不影响任何期限。",
    "nonsense": "大模型的回答无法使用。请照常办理，不影响任何期限。",
    "empty": "大模型没有给出内容。请照常办理，不影响任何期限。",
    "busy": "正在使用大模型的人较多。请稍后再试，或者照常办理，不影响任何期限。",
    "resting": "大模型服务刚刚连续出错，暂停使用一分钟。请照常办理，不影响任何期限。",
}

WORDS = {
    "answered": "已回答",
    "no_answer": "没有记到结果",
    "away": "连不上服务",
    "outside": "地址不在允许的网段",
    "slow": "超过时间",
    "status": "服务出错",
    "too_long": "回答过长",
    "nonsense": "回答无法使用",
    "empty": "没有内容",
}
"""What a use came to, as auditors read it."""


class Unavailable(HuiyinError):
    """The model gives nothing now; everything goes on without it."""

    status = 503

    def __init__(self, reason: str) -> None:
        super().__init__(SENTENCES[reason], code=f"assist.{reason}")
        self.reason = reason

    def __reduce__(self) -> tuple[type["Unavailable"], tuple[str]]:
        """Another process is told the whole of it."""
        return type(self), (self.reason,)
