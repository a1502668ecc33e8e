"""What a text says of a place: that it happened there, that somebody lives there, or that it is better there."""

import re
from enum import StrEnum


class Part(StrEnum):
    """The part of a place in what is told."""

    EVENT = "event"
    WORK = "work"
    """Where one works or learns: meant where nothing happened elsewhere."""
    ASIDE = "aside"
    """Where one lives, or whom one has told: meant only where nothing else is."""
    COMPARED = "compared"


_CLAUSE = re.compile(r"[。！？!?；;，,、：:…\n（(）)]")
REACH = 24
"""Signs before and after a name that tell its part."""

_HOME_BEFORE = re.compile(
    r"(?:家住|住在|[我们人]住|居住(?:在|于)|住址(?:是|为|在)?|(?:户籍|户口|老家|籍贯)(?:在|是|地)?|家在|家是|房子在"
    r"|搬(?:到|进|去|至|来)|(?:租|暂|现)住(?:在|于|地)?|入住|来自|(?:以前|原来|原先|曾经?|之前|早年|过去)住?在?|嫁到)的?$"
)
_I_AM = re.compile(r"(?:我|本人|我们|咱们?|咱)(?:们)?(?:是|系|作为|为)|^(?:作为|身为)?$")
_PEOPLE = re.compile(
    r"(?:的)?(?:一名|一个|老)?(?:居民|村民|住户|业主|租户|群众|市民|人(?![行家员工防民大])|商户)"
)
_WORK = re.compile(r"(?:上班|工作|打工|做生意|读书|上学|长大|出生|退休)")
_LEFT = re.compile(r"(?:搬|迁|嫁|过来|回来|出发)")
_TOLD_BEFORE = re.compile(
    r"(?:向|找|找过|问|问过|打给|联系|联系过|反映[到给]|投诉[到给]|报告|报给|去过?|找到|给|打了|跟|让|通过|经)$"
)
_TOLD_AFTER = re.compile(
    r"(?:的)?(?:居委会|居委|办事处|街道办|政府|村委会|工作人员|领导|书记|主任|干部|网格员|城管|派出所|信访\w{0,3})?"
    r"(?:都|也|多次|好几次|几次|那边|只|却|就|一直|已经?|说要)?"
    r"(?:反映|投诉|举报|求助|咨询|打电话|打过|电话|说|称|回复|答复|推[给诿脱来]|让我|叫我|不管|不理|没人管|没有?(?:回|答复|人)|踢皮球|协调|来过|来看)"
)
_BODY = re.compile(
    r"(?:人民)?(?:政府|法院|检察院|公安|信访|纪委|教育|住建|城管|市场|民政|人社|卫健|医保|税务|交警|自然资源|\w{2,6}局)"
)
_LIKE_BEFORE = re.compile(
    r"(?:除了?|不像|不如|不同于|区别于|有别于|比起|相比|参照|参考|借鉴|学习|学学|仿照|好比|例如|比如|类似|对比|相较于?|比)(?:人家|隔壁的?|旁边的?|我们|别的)?$"
)
_AS_BEFORE = re.compile(r"(?:像|和|跟|同|与|学|照|按)(?:人家|隔壁的?|旁边的?|对面的?)?$")
_AS_AFTER = re.compile(r".{0,5}?(?:一样|那样|那般|似的|相比|比起来|看齐|同样|类似|的做法|的经验)")
_LIKE_AFTER = re.compile(
    r"(?:那边|那里|那儿)?(?:就|都|早就|早已|都已经?|已经?|去年就|前年就)(?:没有?|没|有|装|修好|改|通|解决|建|好|管|处理|清|整治|换|拆)"
    r"|(?:那边|那里)?(?:没有?这|做得|搞得|管得|不就)"
    r"|(?:那样|一样|那种|的做法|的经验)"
)
_HERE = re.compile(r"(?:我们|咱们|我|本|这里|这边)")


def part_of(text: str, start: int, end: int) -> Part:
    """The part of what stands in a text from `start` to `end`, by the words around it within its clause."""
    before = _CLAUSE.split(text[max(0, start - REACH) : start])[-1]
    after = _CLAUSE.split(text[end : end + REACH])[0]
    if _compared(before, after, text[end : end + 2 * REACH]):
        return Part.COMPARED
    if before.endswith("在") and _WORK.match(after):
        return Part.WORK
    return Part.ASIDE if _aside(before, after) else Part.EVENT


def _compared(before: str, after: str, further: str) -> bool:
    if _LIKE_BEFORE.search(before) or (_AS_BEFORE.search(before) and _AS_AFTER.match(after)):
        return True
    return bool(_LIKE_AFTER.match(after)) and bool(_HERE.search(further[len(after) :]))


def _aside(before: str, after: str) -> bool:
    if _HOME_BEFORE.search(before) or _BODY.match(after):
        return True
    if _PEOPLE.match(after) and _I_AM.search(before):
        return True
    if before.endswith("从") and _LEFT.match(after):
        return True
    told = _TOLD_AFTER.match(after)
    return bool(told) or bool(
        _TOLD_BEFORE.search(before) and re.search(r"反映|投诉|电话|咨询|求助|举报|协调|办理", after)
    )
