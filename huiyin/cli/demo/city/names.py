"""Invented names of places and people, the same at every run."""

import random
from collections.abc import Iterator

CITY = "江城市"
PROVINCE = "澜江省"
DISTRICTS = ("临澜区", "望湖区", "青枫区", "云岫区", "南浦区", "石渠区", "白鹭区", "锦川区")

_TREES = "柳枫荷兰竹松梅桂槐榆樟桐杏桃梨橘"
_SHAPES = "溪塘桥湾洲坪岭亭"
_WISHES = [
    "安和",
    "福临",
    "瑞祥",
    "康宁",
    "景明",
    "嘉禾",
    "永宁",
    "长乐",
    "春晖",
    "文昌",
    "清源",
    "同心",
    "德馨",
    "华章",
    "兴业",
    "仁和",
    "泰安",
    "锦绣",
    "翠微",
    "紫薇",
    "丹桂",
    "银杏",
    "碧波",
    "金秋",
    "东风",
    "红星",
    "胜利",
    "建设",
    "光明",
    "友谊",
    "团结",
    "幸福",
    "平安",
    "和顺",
    "书香",
    "望江",
]
_GROUNDS = [
    "里",
    "苑",
    "园",
    "坊",
    "巷",
    "井",
    "台",
    "岗",
    "庄",
    "家湾",
    "家塘",
    "家坪",
    "新村",
    "桥头",
    "北",
    "南",
    "东",
    "西",
]
_SURNAMES = "周吴郑冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜谢邹喻柏水窦章云苏潘葛范彭郎"
_GIVEN = [
    "文澜",
    "景行",
    "思源",
    "若溪",
    "子衿",
    "明远",
    "清和",
    "书瑶",
    "知夏",
    "嘉树",
    "云舒",
    "泽霖",
    "雨桐",
    "星河",
    "晨曦",
    "望舒",
    "怀瑾",
    "静姝",
    "博雅",
    "致远",
    "念慈",
    "立诚",
    "守正",
    "敏之",
    "慕白",
    "依然",
    "承安",
    "语嫣",
    "向阳",
    "海宁",
]


def streets() -> list[str]:
    """Sixty-four street names, eight for each district: 柳溪, 枫塘 …"""
    names = [tree + shape for shape in _SHAPES for tree in _TREES]
    random.Random(20190101).shuffle(names)  # noqa: S311  invented names, not secrets
    return names[: 8 * len(DISTRICTS)]


def communities() -> list[str]:
    """Community names, none twice: 安和里, 福临苑 …"""
    names = [wish + ground for ground in _GROUNDS for wish in _WISHES]
    random.Random(20190102).shuffle(names)  # noqa: S311  invented names, not secrets
    return names


def people() -> Iterator[str]:
    """Invented people without end; any likeness to a living person is chance."""
    dice = random.Random(20190103)  # noqa: S311  invented names, not secrets
    while True:
        yield dice.choice(_SURNAMES) + dice.choice(_GIVEN)
