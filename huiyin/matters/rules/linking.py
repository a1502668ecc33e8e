"""Links between matters (R-209): a repeat is linked, never deleted; a person decides."""

from huiyin.kernel.errors import Refused

KINDS: tuple[tuple[str, str], ...] = (
    ("repeat", "重复信访"),
    ("backflow", "法定程序回流"),
    ("related", "相关事项"),
)
KIND_LABELS = dict(KINDS)


def check(kind: str, *, same_seal: bool, earlier: bool, went_elsewhere: bool) -> None:
    """Refuse a link that the two matters do not bear out.

    `earlier` tells whether the other matter came first, `went_elsewhere` whether it had gone into a procedure of
    Art. 31(1)-(5).
    """
    if not same_seal:
        raise Refused("检举控告件不得与其他信访件关联，请核对编号。", code="link.other_register")
    if kind in {"repeat", "backflow"} and not earlier:
        raise Refused("所填的件登记在后，应在较晚的件上登记关联。", code="link.later")
    if kind == "backflow" and not went_elsewhere:
        raise Refused("所填的件未曾导入法定程序，不属于回流，请改选关系。", code="link.no_backflow")
