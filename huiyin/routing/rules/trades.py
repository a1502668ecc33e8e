"""Trades of bodies: 区教育局 of the catalogue and 临澜区教育局 of a city do the same."""

import re
from collections.abc import Mapping

_ASIDE = re.compile(r"（[^）]*）")
_LEVEL = re.compile(r"^(?:国家|省|市|区|县)")
_ENDING = re.compile(
    r"(?:管理委员会|委员会|主管部门|管理部门|部门|分局|局|支队|大队|总队|办公室|中心|机构|集团有限公司|有限公司|公司|企业|机关|窗口)+$"
)
_LEAST = 2
_SHORT = {
    "住建": "住房城乡建设",
    "建设": "住房城乡建设",
    "城管": "城市管理",
    "人社": "人力资源社会保障",
    "卫健": "卫生健康",
    "发改": "发展改革",
    "市监": "市场监督管理",
    "自规": "自然资源",
    "资规": "自然资源",
    "环保": "生态环境",
    "文旅": "文化旅游",
    "应急": "应急管理",
    "医保": "医疗保障",
    "交通": "交通运输",
    "水利": "水务",
    "供水": "水务",
    "工业信息化": "经济信息化",
}
"""Other names for a trade, in cities and in the law."""


def trade_of(name: str, *, place: str = "") -> str:
    """What a body does, by its name without place, level and form: 江城市城市管理执法局 → 城市管理执法."""
    bare = _LEVEL.sub("", _ASIDE.sub("", name).removeprefix(place))
    trade = _ENDING.sub("", bare).replace("和", "")
    return _SHORT.get(trade, trade)


def owner_of(bodies: str, owners: Mapping[str, int]) -> int | None:
    """Of the owners by trade, the one that the catalogue means by these bodies; of several the first that is known.

    Trades agree when one begins with the other: 自然资源 and 自然资源规划. The longest agreement counts.
    """
    known = (_meant(trade_of(body), owners) for body in bodies.split("、"))
    return next((owners[trade] for trade in known if trade), None)


def _meant(trade: str, owners: Mapping[str, int]) -> str:
    agreeing = [known for known in owners if _agree(trade, known)]
    return max(agreeing, key=lambda known: (min(len(known), len(trade)), -len(known), known), default="")


def _agree(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return len(short) >= _LEAST and long.startswith(short)
