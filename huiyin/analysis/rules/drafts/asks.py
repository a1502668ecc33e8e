"""What a claim asks for, one by one: its numbered points, or else the parts of sentences that ask (R-310)."""

import re
from dataclasses import dataclass, field

_NUMBERED = re.compile(
    r"(?:^|[\n。；;：:，,！!？?\s])\s*(?:[（(]\s*[一二三四五六七八九十\d]{1,2}\s*[）)]|[一二三四五六七八九十]{1,2}[、是]"
    r"|\d{1,2}\s*[、.．)）](?!\d)|第[一二三四五六七八九十](?:[，、：:]?(?![条款项次天年个层栋代批期季任名])"
    r"|个?(?:件?事情?|问题|诉求|请求|要求|方面|点)[是，、：:]?)|[①-⑩]|其[一二三四五][，、：:是]"
    r"|(?:诉求|问题)[一二三四五][，、：:是])"
)
_SENTENCE = re.compile(r"[^。！？!?；;\n]+[。！？!?；;\n”]*")
_CLAUSE = re.compile(r"[^，,]+")
_ENDS = " 。！？!?；;\n”"
_QUESTION = re.compile(r"[？?]")
_SEMICOLON = "；;"

_ASKS = re.compile(
    r"^(?:我们?|特|现|强烈|再|也|还|并且?|同时|另外|此外|[^，]{0,4}们|大家|一致|[^，]{0,4}我们?)*要求|要求[^，。]{0,4}[：:]"
    r"|请求|恳请|恳求|诉求|建议|希望|盼望|求求|麻烦|拜托|(?<![申邀聘报提被])请(?!假|客|示|帖|柬|教|了|过|问)|能否|能不能"
    r"|可不可以|可否|是否|我要(?!是)|咨询[^，]{3,}|(?:请问|想(?:问|知道|了解))[^，]{3,}(?:[吗呢么]|什么|怎|谁|哪|多|几|何|能不能|是不是|要不要)"
)
"""A clause that asks, wherever it stands."""
_DEMANDS = re.compile(
    r"^(?:那|就|而且|并且?|同时|另外|此外|还有|还要?|再|也|其次|以及|以后|最好|一定|都|先|务必|必须|千万)*"
    r"(?:请|让|把|给|要|得|该|应|必须|马上|立[即刻]|尽[快早]|赶[紧快]|快点?|别|不[准许能得要]|严禁|禁止|停止|恢复|重新|公[布开]"
    r"|取[消缔]|退|赔|补|修|查|换|拆|清|拖|调|装|加|改|禁|管|追|还我|处[理罚]|解决|安排|协调|督促|帮|[多少](?:发|派|开|装|给|来|配|设|收|放|停|安排))"
    r"|(?:也|还|都|就)(?:要|该|得|应|请|让|把|别|不能|不要)|不知道[^，]*(?:(.)[不没]\1|能|什么|怎|哪|谁)|应[该当]|必须|请"
    r"|(?:要|该)(?:赔|退|补|还|修|拆|管|查|归)|(?:弄|搞|查|说|算|分|写|修|挪|移|扫|清|看|讲|整)(?:清楚|干净|好|明白|走|开)"
    r"|归我|(?:赔|还|退|发|补|给)我们?$|顺便|给我们?|也给|提前|给个(?:说法|准话|答复|交代|时间)"
    r"|不[准许得]|(?<!特)别(?:再|让|上|把|给|收|停|往|卖|开|放|占)|行不行|好不好|可以吗"
)
"""A clause that asks where asking has begun, or at the end."""
_QUESTIONS = re.compile(
    r"[什怎][么样]|为何|何时|何[处人]|多[久少]|哪|谁|几[天个时号]|啥|吗|呢|(.{1,2})[不没]\1|有没有|是不是|合理|到底"
)
_WHEN = re.compile(r"什么时候|何时|几时|多久")
_RHETORICAL = re.compile(
    r"凭什么|难道|不是[^，]*吗$|这[^，]{0,6}[吗呢]$|怎么能|怎么受得了|谁(?:敢|受得了|不)"
)
_TELLS = re.compile(
    r"没|^(?:他们?|她|物业|老板|对方|邻居|公司|说|结果|可是?|但|却|一直|当时|去年|上[周个次]|本来|每次|因为|由于|如果|要是"
    r"|若|万一|不然|否则|等|既然|听说)|[说答]|(?<!别)[过着]$|^(?!还有别|也?别|不要).*了$"
)
_GOES_WITH = re.compile(
    r"^(?:或者|要么|否则|不然|别让别|别光|别再(?:骗|坑|害|去|有)|免得|省得|以免|再这样|该[^，]{1,6}就该?|(?:之前|以前|已经?)[^，]{1,8}也"
    r"|说明|告诉|答复)|怎么办$|^要?(?:哪些|什么|多少)(?:材料|手续|证件|资料|时间|钱)|^什么时候能?(?:好|成|办好|修好|解决)$"
)
"""A clause that only rounds off what was asked before it."""
_INSTEAD = re.compile(r"^(?:如果|要是|若|实在)[^，]{0,6}(?:不了|不行|不成|不能|不通过?)$")
"""What follows is asked only if the point before it is refused."""
_COURTESY = re.compile(
    r"(?:也|还|都)?(?:请|望|盼)?(?:你们|领导|政府)?(?:告诉|答复|回复|重视|给个?说法|说一?下|说明)(?:我们?|大家|一声|一下|清楚)*"
)
_LISTS = re.compile(r"(?:要求|诉求|请求|希望|请|责任|建议|想法|心愿)[^：:，。]{0,6}[：:]|诉求(?:就?是)")
_LISTED = 3
SHORTEST = 2
MOST = 12


@dataclass
class _Reading:
    """The points found so far; whether asking has begun, and whether a list goes on behind a semicolon."""

    points: list[str] = field(default_factory=list)
    begun: bool = False
    goes_on: bool = False


@dataclass(frozen=True)
class _Around:
    """Where a clause stands: where asking is expected, last of a question, behind a list's opening, after a point."""

    expected: bool
    asked_last: bool
    listed: bool
    after: bool


def asks(text: str) -> tuple[str, ...]:
    """The points of a claim in order, at most `MOST`; empty where nothing is asked for."""
    found = [point.strip(_ENDS) for point in _numbered(text) or _spoken(text)]
    return tuple(point for point in found if len(point) >= SHORTEST)[:MOST]


def _numbered(text: str) -> list[str]:
    parts = [part.strip() for part in re.split(_NUMBERED, text)]
    return [part for part in parts[1:] if part] if len(parts) > 2 else []


def _spoken(text: str) -> list[str]:
    sentences = [one.strip() for one in _SENTENCE.findall(text) if one.strip(_ENDS)]
    reading = _Reading()
    for place, sentence in enumerate(sentences):
        _read(sentence, reading, last=place >= max(len(sentences) - 2, 1))
    return reading.points


def _read(sentence: str, reading: _Reading, *, last: bool) -> None:
    """Add the points of one sentence; what stands before a point belongs to it, and what follows the last one."""
    clauses = _CLAUSE.findall(sentence.strip(_ENDS))
    before, waiting = len(reading.points), list[str]()
    for place, clause in enumerate(clauses):
        after = len(reading.points) > before
        around = _Around(
            expected=reading.begun or reading.goes_on or last,
            asked_last=place == len(clauses) - 1 and bool(_QUESTION.search(sentence)),
            listed=bool(_LISTS.search(sentence)) if after else reading.goes_on and place == len(clauses) - 1,
            after=after,
        )
        if not _is_asked(clause, around):
            waiting.append(clause)
        elif reading.points and _rounds_off(waiting, clause):
            reading.points[-1] = "，".join([reading.points[-1], *waiting, clause])
            waiting = []
        elif waiting or not _COURTESY.fullmatch(clause):
            reading.points.append("，".join([*waiting, clause]))
            waiting = []
    found = len(reading.points) > before
    if found and waiting:
        reading.points[-1] = "，".join([reading.points[-1], *waiting])
    reading.begun |= found and any(_ASKS.search(clause) for clause in clauses)
    reading.goes_on = found and sentence[-1] in _SEMICOLON


def _is_asked(clause: str, around: _Around) -> bool:
    if _ASKS.search(clause) or (around.listed and len(clause) >= _LISTED) or _opens_list(clause):
        return True
    if _DEMANDS.search(clause) and not _TELLS.search(clause):
        return around.expected or around.after
    return _is_question(clause, around)


def _is_question(clause: str, around: _Around) -> bool:
    if not _QUESTIONS.search(clause) or _RHETORICAL.search(clause):
        return False
    return around.after or (around.asked_last and (around.expected or bool(_WHEN.search(clause))))


def _opens_list(clause: str) -> bool:
    opened = _LISTS.search(clause)
    return opened is not None and len(clause) - opened.end() >= SHORTEST


def _rounds_off(waiting: list[str], clause: str) -> bool:
    if waiting:
        return all(_INSTEAD.search(one) for one in waiting)
    return bool(_GOES_WITH.search(clause)) and not _ASKS.search(clause)
