"""What the law says when the same petitioner brings again what is open, answered or concluded (N-3, N-4, WH-19)."""

_ANSWERED = frozenset({"served", "settled", "decided_elsewhere", "review_served"})
_CLOSED_WITHOUT_ANSWER = frozenset({"declined", "no_longer_accepted", "withdrawn", "joined"})


def advice_on(state: str) -> str:
    """A sentence for the clerk, by the state of the earlier matter; empty where nothing follows from it."""
    if state in _CLOSED_WITHOUT_ANSWER:
        return ""
    if state == "concluded":
        return "原件已复核终结：以同一事实和理由再次提出的，不再受理，并告知信访人。"
    if state == "archived":
        return "原件已办结归档：有新的事实和理由的，另行登记；没有的，关联原件并说明。"
    if state in _ANSWERED:
        return "原件已有答复：不服的，在期限内请求复查、复核；没有落实的，催促落实。"
    return "原件正在办理：信访人在规定期限内向上级机关又提出的，不予受理并告知；请关联或并入原件。"
