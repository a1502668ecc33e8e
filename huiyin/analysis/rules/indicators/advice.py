"""What became of what supervision advised: how much was adopted, and of that how much was found carried out."""

from huiyin.analysis.rules.indicators.definition import VERIFIED, Indicator, Part

_AREA, _LAW = "advice", "《信访工作条例》第四十条"
_ANSWERED: dict[str, object] = {"owing": False}
_ADOPTED: dict[str, object] = _ANSWERED | {"adopted__in": ("adopt", "partly")}


def _advised(key: str, whole: Part, hits: Part, *, label: str) -> Indicator:
    return Indicator(
        key=key,
        label=label,
        area=_AREA,
        source="advised",
        whole=whole,
        hits=hits,
        status=VERIFIED,
        law=_LAW,
    )


ADVICE: tuple[Indicator, ...] = (
    _advised(
        "advice_answered",
        Part(words="期内发出的三项建议"),
        Part(words="其中已经书面反馈、不再等待反馈的", where=_ANSWERED),
        label="建议反馈率",
    ),
    _advised(
        "advice_adopted",
        Part(words="期内发出、已经书面反馈的三项建议", where=_ANSWERED),
        Part(words="其中采纳或者部分采纳的", where=_ADOPTED),
        label="建议采纳率",
    ),
    _advised(
        "advice_done",
        Part(words="期内发出、已经采纳或者部分采纳的三项建议", where=_ADOPTED),
        Part(words="其中经核查已经落实的", where=_ADOPTED | {"done": True}),
        label="采纳建议落实率",
    ),
)
