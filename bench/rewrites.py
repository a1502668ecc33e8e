"""The same complaint told again: clauses swapped, left out or put in, other words, other days and numbers."""

import random
import re

_CLAUSE = re.compile(r"[^，。！？；,!?;\n]+[，。！？；,!?;\n]*")
_NUMBER = re.compile(r"\d+")
#: Pairs of words of one meaning that people exchange.
_SYNONYMS = (
    ("小区", "院子"), ("物业", "物管"), ("希望", "请求"), ("解决", "处理"), ("噪音", "吵闹声"), ("孩子", "小孩"),
    ("老人", "老年人"), ("政府", "有关部门"), ("非常", "特别"), ("严重", "厉害"), ("没有", "没"), ("我们", "大家"),
    ("多次", "好几次"), ("投诉", "反映"), ("晚上", "夜里"), ("每天", "天天"), ("马路", "路上"), ("工资", "工钱"),
    ("垃圾", "废物"), ("影响", "妨碍"), ("居民", "住户"), ("领导", "同志"), ("附近", "旁边"), ("现在", "目前"),
    ("已经", "都"), ("因为", "由于"), ("要求", "希望"), ("尽快", "赶快"), ("出行", "走路"), ("停车", "放车"),
)  # fmt: skip
_SAID_BESIDE = (
    "您好", "麻烦你们看看", "我是这里的住户", "前面也打过电话", "大家意见都很大", "说了好多次没人管", "谢谢",
    "请尽快给个答复", "不知道该找谁", "这个问题拖了很久", "邻居们都这么说", "家里老人受不了", "实在没有办法才写信",
    "照片可以再补", "当面也说过", "心里很着急",
)  # fmt: skip


def rewritten(text: str, seed: int) -> str:
    """The text told again by another hand; the same seed tells it the same way."""
    chance = random.Random(seed)  # noqa: S311 - invented texts
    clauses = _CLAUSE.findall(text) or [text]
    part = chance.uniform(0.1, 0.3)
    for change in chance.sample((_left_out, _put_in, _swapped, _other_words, _other_numbers), k=3):
        clauses = change(clauses, part, chance)
    return "".join(clauses)


def _left_out(clauses: list[str], part: float, chance: random.Random) -> list[str]:
    """Leave out signs here and there, or whole clauses where there are many."""
    if len(clauses) > 4:
        gone = set(chance.sample(range(len(clauses)), k=max(1, round(part * len(clauses)))))
        return [clause for number, clause in enumerate(clauses) if number not in gone]
    return ["".join(sign for sign in clause if chance.random() > part / 2) or clause for clause in clauses]


def _put_in(clauses: list[str], part: float, chance: random.Random) -> list[str]:
    """Put in what people say beside the matter, to a share of the length."""
    told, wanted = list(clauses), part * sum(map(len, clauses))
    while wanted > 0:
        beside = chance.choice(_SAID_BESIDE) + "，"
        told.insert(chance.randrange(len(told) + 1), beside)
        wanted -= len(beside)
    return told


def _swapped(clauses: list[str], _part: float, chance: random.Random) -> list[str]:
    told = list(clauses)
    for _ in range(max(1, len(told) // 4)):
        one, other = chance.randrange(len(told)), chance.randrange(len(told))
        told[one], told[other] = told[other], told[one]
    return told


def _other_words(clauses: list[str], _part: float, chance: random.Random) -> list[str]:
    pairs = [pair if chance.random() < 0.5 else pair[::-1] for pair in _SYNONYMS]
    return [_exchanged(clause, pairs) for clause in clauses]


def _exchanged(clause: str, pairs: list[tuple[str, str]]) -> str:
    for one, other in pairs:
        if one in clause:
            return clause.replace(one, other, 1)
    return clause


def _other_numbers(clauses: list[str], _part: float, chance: random.Random) -> list[str]:
    return [_NUMBER.sub(lambda _found: str(chance.randrange(1, 999)), clause) for clause in clauses]
