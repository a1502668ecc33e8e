"""What invented citizens tell: everyday sentences of the catalogue put together.

Many share sentences without being about the same.
"""

import random
from collections.abc import Iterator
from functools import cache

from huiyin.catalogue.rules.sayings import spoken

_SIGNS = (
    "柳江云松桂梅竹兰荷菊榆槐枫杏桃李石泉溪湖山林谷原岭坡洲湾港桥塔亭台阁庄园苑城安宁康乐和顺兴旺福禄吉祥"
)
_KINDS = ("小区", "路", "街", "新村", "花园", "社区", "大道", "巷")


@cache
def sentences() -> tuple[str, ...]:
    """What people say, one by one."""
    return tuple(said for one in spoken().values() for said in one.sentences)


def made(number: int) -> str:
    """The text of one stored message; the same number makes the same one."""
    chance = random.Random(number)  # noqa: S311 - invented texts
    said = chance.choices(sentences(), k=chance.choice((2, 3, 3, 4, 5)))
    place = "".join(chance.choices(_SIGNS, k=2)) + chance.choice(_KINDS)
    day = f"{chance.randrange(1, 13)}月{chance.randrange(1, 29)}日"
    return f"我住{place}{chance.randrange(1, 80)}号，{day}的事。" + "。".join(said) + "。"


def messages(count: int) -> Iterator[tuple[int, str]]:
    """All stored messages."""
    for number in range(count):
        yield number, made(number)


def titled(text: str) -> str:
    """A title for a message: what is said first behind the place."""
    return text.split("。")[1][:24]
