"""What came, by which way it went, at which level it ended, and how much is left."""

from huiyin.analysis.rules.indicators.definition import VERIFIED, Indicator, Part

_FLOW, _LEVEL, _WAYS = "flow", "level", "ways"
_ELSEWHERE: dict[str, object] = {"way__in": (1, 2, 3, 4, 5)}
#: The procedures of Article 31, items 1 to 5, as short as a table needs them.
_PROCEDURES = {
    "law": (1, "诉讼、复议、检察监督、公安程序"),
    "arbitration": (2, "仲裁"),
    "party": (3, "党员申诉、申请复审"),
    "administrative": (4, "行政复议、裁决、确认、许可、处罚等行政程序"),
    "duty": (5, "依法查处违法行为、履行保护职责"),
}
_ADOPTED = ("adopt", "partly")


def _stock(key: str, name: str, *, label: str, words: str, better: str = "neutral") -> Indicator:
    part = Part(words=words, where={name: True})
    return Indicator(
        key=key, label=label, area=_FLOW, source="stock", whole=part, kind="count", better=better
    )


def _level(key: str, *levels: str, label: str) -> Indicator:
    return Indicator(
        key=key,
        label=label,
        area=_LEVEL,
        source="handled",
        whole=Part(words="期内作出的答复"),
        hits=Part(words="其中由本级单位作出的", where={"unit__level__in": levels}),
        better="neutral",
    )


def _origin(key: str, *levels: str, label: str) -> Indicator:
    return Indicator(
        key=key,
        label=label,
        area=_LEVEL,
        source="received",
        whole=Part(words="期内收到的诉求项"),
        hits=Part(words="其中由本级单位登记的", where={"matter__registrar__level__in": levels}),
        better="neutral",
    )


def _diverted(name: str, way: int, label: str) -> Indicator:
    part = Part(words=f"期内收到、按{label}办理的", where={"way": way})
    return _received(f"diverted_{name}", None, label=f"导入：{label}", whole=part)


def _received(
    key: str,
    hits: Part | None,
    *,
    label: str,
    whole: Part | None = None,
    better: str = "neutral",
    law: str = "",
) -> Indicator:
    return Indicator(
        key=key,
        label=label,
        area=_WAYS,
        source="received",
        whole=whole or Part(words="期内收到的诉求项"),
        hits=hits,
        kind="share" if hits else "count",
        better=better,
        status=VERIFIED if law else "D",
        law=law,
    )


STOCK: tuple[Indicator, ...] = (
    _stock("opening", "came_before", label="期初存量", words="期初尚未了结的"),
    _stock("came", "came", label="期内收到", words="期内收到的"),
    _stock("went", "went", label="期内了结", words="期内了结的"),
    _stock("closing", "stays", label="期末存量", words="期末尚未了结的", better="less"),
)

LEVELS: tuple[Indicator, ...] = (
    _level("level_base", "street", "community", label="街道社区办结占比"),
    _level("level_district", "district", label="区级办结占比"),
    _level("level_city", "city", label="市级办结占比"),
    _origin("origin_base", "street", "community", label="街道社区登记占比"),
    _origin("origin_district", "district", label="区级登记占比"),
    _origin("origin_city", "city", label="市级登记占比"),
    Indicator(
        key="local_share",
        label="不上交办结占比",
        area=_LEVEL,
        source="handled",
        whole=Part(words="期内作出的答复"),
        hits=Part(words="其中由登记单位的本级或者下级作出的", where={"local": True}),
    ),
)

WAYS: tuple[Indicator, ...] = (
    _received(
        "initial_share",
        Part(words="其中初次信访的", where={"matter__is_initial": True}),
        label="初次信访占比",
    ),
    _received(
        "classified_share",
        Part(words="其中类别已由工作人员核定的", where={"class_confirmed": True}),
        better="more",
        label="类别核定率",
    ),
    _received(
        "diverted", None, whole=Part(words="期内收到、导入法定程序的", where=_ELSEWHERE), label="导入法定程序"
    ),
    _received(
        "diverted_share",
        Part(words="其中导入法定程序的", where={"claim_class": "petition"} | _ELSEWHERE),
        whole=Part(words="期内收到的申诉求决", where={"claim_class": "petition"}),
        law="《信访工作条例》第三十一条",
        label="导入法定程序占比",
    ),
    *(_diverted(name, *told) for name, told in _PROCEDURES.items()),
    _received(
        "litigation_share",
        Part(words="其中涉法涉诉、依照诉讼等法律程序处理的", where={"claim_class": "petition", "way": 1}),
        whole=Part(words="期内收到的申诉求决", where={"claim_class": "petition"}),
        law="《信访工作条例》第三十一条",
        label="涉法涉诉占比",
    ),
    _received(
        "backflow",
        Part(words="其中又作为信访提出、经人工关联为回流的", where=_ELSEWHERE | {"came_back": True}),
        whole=Part(words="期内收到、导入法定程序的", where=_ELSEWHERE),
        better="less",
        label="回流率",
    ),
    _received(
        "adopted",
        Part(words="其中采纳或者部分采纳的", where={"claim_class": "suggestion", "outcome__in": _ADOPTED}),
        whole=Part(
            words="期内收到、已回复的建议意见",
            where={"claim_class": "suggestion", "outcome__in": (*_ADOPTED, "not_adopted")},
        ),
        label="建议意见采纳率",
    ),
)
