"""Answers pasted from one matter into another: what an answer says for its case alone, and which matters are alike.

Names, numbers, dates and the sentences that stand in every answer do not count. Whoever tells one problem is lawfully
answered alike: so neighbours, joint petitions and one question of law are never told as pasted (S-04).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from itertools import pairwise

from huiyin.kernel.text import halfwidth
from huiyin.matching.fingerprints import likeness, normalise

LEAST = 30
"""Signs that are left of an answer that says something for its case."""

ALIKE = 0.3
"""From this likeness on two petitions tell one problem (ours; the pairs of signs that they share)."""

EXPLAINED = frozenset({"explain", "reject", "not_adopted"})
"""Outcomes that rest on a rule: who asks the same is told the same."""

#: What petitions and answers of any kind say; whoever shares it has named no problem.
_ANYWHERE = re.compile(
    "反映|问题|请求|要求|希望|处理|解决|情况|相关|有关|单位|部门|人员|工作|居民|群众|市民|业主|政府|领导|时间|事项|小区|社区|街道|现场"
    "|职责|责任|原因|结果|多次|尽快|及时|已经|一直|进行|我们|你们|影响|加强|整改|核实|调查|落实|日常|[的了在是我你您他她它们和与及就都也很这那有不无没要会能可被把对给让向从到于为以等个]"
)

_CLAUSE = re.compile(r"[^，,。！？!?；;：:\n]+")
#: What stands in any answer: greetings, receipt, thanks, the way to a review, whom to ask.
_STANDARD = re.compile(
    r"^尊敬的|^.{0,12}(?:您好|你好)|收悉|已收到|^感谢|^谢谢|特此|此复|敬请谅解|请您理解|如有(?:疑问|异议|不明)|如不服|如对.{0,12}不服"
    r"|(?:复查|复核).{0,12}(?:请求|申请)|(?:请求|申请).{0,12}(?:复查|复核)|联系(?:人|电话)|咨询电话|现(?:将.{0,20})?(?:答复|回复)如下"
    r"|(?:高度重视|认真研究).{0,16}$"
)
#: A name as answers write it: one of the usual surnames, what belongs to it, and how the person is addressed.
_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田"
    "任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙段雷钱汤尹黎易常武乔贺赖龚文"
)
_NAME = re.compile(rf"[{_SURNAMES}](?:某某?|[\u4e00-\u9fff]{{0,2}}(?:先生|女士|同志|同学|师傅))")
_NUMBER = re.compile(r"[0-9a-z〇零一二三四五六七八九十百千万两年月日号时分上下午]+")


def print_of(facts: str, opinion: str) -> int | None:
    """The number of what an answer says for its case; None where too little is left."""
    own = "".join(_own(f"{facts}\n{opinion}"))
    if len(own) < LEAST:
        return None
    return int.from_bytes(blake2b(own.encode(), digest_size=8).digest(), signed=True)


def _own(text: str) -> Iterable[str]:
    for clause in _CLAUSE.findall(halfwidth(text).lower()):
        if not _STANDARD.search(clause.strip()):
            yield _NUMBER.sub("", normalise(_NAME.sub("", clause)))


@dataclass(frozen=True, kw_only=True)
class Told:
    """One answered claim as it is compared. `family` are the matters joined or linked with its own; `street_id` is
    None where no street is known.
    """

    number: str
    on: date
    family: frozenset[int]
    petitioner: int | None
    street_id: int | None
    field_code: str
    outcome: str
    text: str
    answer: str = ""


def _names(told: Told) -> bool:
    """Whether an answer names anything of what its petition is about: then its words were written for such a matter."""
    return bool(_pairs(told.text) & _pairs(told.answer))


def _pairs(text: str) -> set[str]:
    """Neighbouring signs of what a text says for its case alone."""
    own = "，".join(_own(text))
    return {
        first + second for part in _ANYWHERE.sub("，", own).split("，") for first, second in pairwise(part)
    }


def unrelated(one: Told, other: Told) -> bool:
    """Whether two answered claims have so little in common that one answer cannot fit both."""
    if one.family & other.family or (one.petitioner is not None and one.petitioner == other.petitioner):
        return False
    if one.field_code == other.field_code and _names(one) and _names(other):
        return False
    unknown = one.street_id is None or other.street_id is None
    if (not unknown and one.street_id == other.street_id) or likeness(one.text, other.text) >= ALIKE:
        return False
    same_field = one.field_code == other.field_code
    explained = one.outcome in EXPLAINED and other.outcome in EXPLAINED
    return not (same_field and (unknown or explained))
