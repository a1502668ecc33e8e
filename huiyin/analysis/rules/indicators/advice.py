"""What became of what supervision advised: how much was adopted and carried out, and what came later."""

from huiyin.analysis.rules.indicators.definition import VERIFIED, Indicator, Part

_AREA, _LAW = "advice", "《信访工作条例》第四十条"
_ANSWERED: dict[str, object] = {"owing": False}
_ADOPTED: dict[str, object] = _ANSWERED | {"adopted__in": ("adopt", "partly")}
_COMPARED: dict[str, object] = {"compared": True}


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


def _looked_back(key: str, whole: Part, hits: Part, *, label: str) -> Indicator:
    return Indicator(key=key, label=label, area=_AREA, source="looked_back", whole=whole, hits=hits)


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
    _looked_back(
        "advice_lasting",
        Part(words="期内采纳满90天的改进工作、完善政策建议"),
        Part(words="其中经核查已经落实的", where={"done_on__isnull": False}),
        label="采纳满90天落实率",
    ),
    _looked_back(
        "advice_fewer",
        Part(words="期内采纳满90天、采纳前90天的同类事项达到规定件数的建议", where=_COMPARED),
        Part(words="其中采纳后90天的同类事项减少的", where=_COMPARED | {"fewer": True}),
        label="采纳后同类减少率",
    ),
)
