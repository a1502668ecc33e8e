"""What concerns lawsuits leaves the petition system by ways of its own (R-305, R-306, R-107; 条例 第22条、第28条).

Letters are sent on to an organ of politics and law of the same level; who comes in person is told the law and guided
there. Neither is forwarded or assigned like an ordinary request.
"""

from huiyin.kernel.errors import Refused

VISIT = "visit"
#: What reaches an office in writing, by whatever carrier.
LETTERS = frozenset({"letter", "fax", "email"})
#: To these only lawsuits are sent; the committee over them also has business of its own.
COURTS = frozenset({"court", "procuratorate"})
COMMITTEE = "political_legal"
#: The ground of not accepting what must go through a lawsuit.
GROUND = "N-1"

_GUIDE_WORDS = (
    "走访反映涉诉问题的，应当释法明理，引导其向有关政法部门反映，不转送、不交办。请办理“不予受理”，"
    "理由选“应当通过诉讼、检察监督等程序处理的涉法涉诉事项”，写明释法内容和应当去的机关、地点。"
)
_HAND_OVER_WORDS = "涉法涉诉信件应当转送同级政法部门依法处理。请办理“移送”，移送种类选“涉法涉诉”。"


def check_handed_over(kind: str, *, channel: str) -> None:
    """Refuse to hand over what a visitor brought about a lawsuit (R-306)."""
    if kind == "litigation" and channel == VISIT:
        raise Refused(_GUIDE_WORDS, code="lawsuit.visit", field="kind")


def check_sent(to_kind: str, *, claim_class: str, channel: str) -> None:
    """Refuse to send a request to a court or procuratorate like to a bureau, or a visitor's to those over them."""
    if claim_class != "petition":
        return
    if channel == VISIT and to_kind in COURTS | {COMMITTEE}:
        raise Refused(_GUIDE_WORDS, code="lawsuit.visit", field="unit")
    if to_kind in COURTS:
        raise Refused(_HAND_OVER_WORDS, code="lawsuit.hand_over", field="unit")


def check_declined(ground: str, *, channel: str, by_office: bool, explained: str) -> None:
    """A petition office sends letters about lawsuits on; a visitor whom it guides is told the law first (R-306)."""
    if ground != GROUND or not by_office:
        return
    if channel in LETTERS:
        raise Refused(_HAND_OVER_WORDS, code="lawsuit.hand_over", field="ground")
    if channel == VISIT and not explained:
        raise Refused(
            "走访反映涉诉问题的，请填写“释法明理的内容”：为什么应当通过诉讼等程序解决，依据哪部法律。",
            code="lawsuit.not_explained",
            field="explained",
        )
