"""What the law says when the same petitioner brings again what is open, answered or concluded (N-3, N-4, WH-19)."""

_ANSWERED = frozenset({"served", "settled", "decided_elsewhere", "review_served"})
_CLOSED_WITHOUT_ANSWER = frozenset({"declined", "no_longer_accepted", "withdrawn", "joined"})


def advice_on(state: str, *, higher: bool = False, overdue: bool = False, elsewhere: bool = False) -> str:
    """A sentence for the clerk, by how the earlier matter stands; empty where nothing follows from it.

    `higher` says whether who asks sits above all who have it, `overdue` whether they are past a statutory limit,
    `elsewhere` whether it had gone into a procedure of Art. 31(1)-(5).
    """
    if state in _CLOSED_WITHOUT_ANSWER:
        return ""
    if state == "concluded":
        return "原件已复核终结：以同一事实和理由再次提出的，不再受理，并告知信访人。"
    if state in _ANSWERED or state == "archived":
        return _after_the_answer(state, elsewhere=elsewhere)
    return _while_open(higher=higher, overdue=overdue)


def _after_the_answer(state: str, *, elsewhere: bool) -> str:
    if elsewhere:
        return "原件已导入法定程序：同一事实和理由又回到信访渠道的，关联原件登记为回流；有新的事实和理由的，另行登记。"
    if state == "archived":
        return "原件已办结归档：有新的事实和理由的，另行登记；没有的，关联原件并说明。"
    return "原件已有答复：不服的，在期限内请求复查、复核；没有落实的，催促落实。"


def _while_open(*, higher: bool, overdue: bool) -> str:
    """N-3, Art. 19: only an organ above, and only as long as the limit of the earlier matter runs."""
    if overdue:
        return "原件已超过办理期限：不得以重复提出为由不予受理。请受理并督促办理，或者并入原件。"
    if higher:
        return "原件由下级机关办理、尚在期限内：本机关依法不予受理，出具告知书写明原件编号和办理单位。"
    return "原件正在办理、尚在期限内：请并入或者关联原件，一并答复，不另行交办。"


def link_kind(state: str, *, elsewhere: bool) -> str:
    """How this petitioner's new matter hangs together with an earlier one: it flowed back, or it is a repeat."""
    answered = state in _ANSWERED or state in {"archived", "concluded"}
    return "backflow" if elsewhere and answered else "repeat"
