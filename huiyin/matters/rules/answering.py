"""Answers: outcomes of an opinion and of a suggestion, and what each must contain (R-301, R-601, JZ-33)."""

from huiyin.kernel.errors import Refused
from huiyin.matching.sameness import same_text, same_words

OUTCOMES: tuple[tuple[str, str], ...] = (
    ("support", "予以支持"),
    ("explain", "解释说明"),
    ("reject", "不予支持"),
)
ADOPTIONS: tuple[tuple[str, str], ...] = (
    ("adopt", "采纳"),
    ("partly", "部分采纳"),
    ("not_adopted", "未采纳，留作参考"),
)
OUTCOME_LABELS = dict(OUTCOMES + ADOPTIONS)


def check_outcome(claim_class: str, outcome: str) -> None:
    """The outcome belongs to the class: three for a request, three for a suggestion."""
    allowed = dict(ADOPTIONS if claim_class == "suggestion" else OUTCOMES)
    if outcome not in allowed:
        raise Refused("处理结果与诉求类别不符，请重新选择。", code="outcome.other_class", field="outcome")


def check_explained(outcome: str, opinion: str) -> None:
    """What is not granted must be explained (R-601, JZ-33)."""
    if outcome in {"explain", "reject", "not_adopted"} and len(opinion) < 20:
        raise Refused(
            "不予支持、解释说明或未采纳的，请把理由和依据写清楚（不少于20字）。",
            code="outcome.unexplained",
            field="opinion",
        )


def check_new(opinion: str, *, ordered_anew: bool, old_opinion: str, strictly: bool) -> None:
    """What a review ordered to be decided anew may not come out the same again (R-604).

    `strictly` is the regional parameter: there it may not come out basically the same either. Where the local text
    is silent, only the repeated words of the old opinion are refused, which would be no new decision at all.
    """
    if not ordered_anew:
        return
    repeated = same_words(opinion, old_opinion)
    if repeated or (strictly and same_text(opinion, old_opinion)):
        raise Refused(
            "原意见被撤销或者责令重新办理的，不得以同一事实和理由作出与原意见相同或者基本相同的意见，请重新拟写。",
            code="opinion.same_again",
            field="opinion",
        )


def check_has_text(text: str, *, least: int, field: str, what: str) -> None:
    """A reason that must be detailed has a least length."""
    if len(text) < least:
        raise Refused(f"请把{what}写具体（不少于{least}字）。", code="text.too_short", field=field)
