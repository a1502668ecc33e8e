"""What people call places besides their names: landmarks, and the house numbers of two roads."""

from collections.abc import Mapping
from datetime import datetime

from huiyin.cli.demo.city.territory import community_code, street_code
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.units.actions import NameSeed, RoadSeed, add_place_name, add_road_range
from huiyin.units.queries import NameKind, Side, names_page

_NAMES = (
    ("江城火车站", NameKind.STATION, community_code(1, 1, 3), "江城市地名目录"),
    ("江城汽车东站", NameKind.STATION, community_code(2, 4, 6), "江城市地名目录"),
    ("临澜区实验小学", NameKind.SCHOOL, community_code(1, 2, 5), "临澜区学校名录"),
    ("市第三中学", NameKind.SCHOOL, community_code(3, 1, 2), "江城市学校名录"),
    ("大码头批发市场", NameKind.MARKET, community_code(1, 4, 1), "商品交易市场登记"),
    ("澜江广场", NameKind.MARKET, community_code(1, 1, 7), "商品交易市场登记"),
    ("云岫花城", NameKind.ESTATE, community_code(4, 3, 4), "住宅小区备案名称"),
    ("市第一人民医院", NameKind.OTHER, community_code(1, 3, 2), "江城市地名目录"),
    ("老码头", NameKind.ALIAS, street_code(1, 4), "临澜区街道办事处登记的习用地名"),
)
_ROADS = (
    ("滨江大道", 1, 199, Side.ODD, community_code(1, 2, 1)),
    ("滨江大道", 2, 198, Side.EVEN, community_code(1, 2, 2)),
    ("滨江大道", 200, 420, Side.BOTH, community_code(1, 4, 8)),
    ("北环路", 1, 360, Side.BOTH, community_code(3, 5, 9)),
)
_REGISTER = "江城市门牌登记"


def add_landmarks(places: Mapping[str, int], *, by: Actor, at: datetime) -> None:
    """List them once."""
    on = day_of(at)
    if names_page(on=on).total:
        return
    for name, kind, code, source in _NAMES:
        seed = NameSeed(name=name, kind=kind, place_id=places[code], source=source, valid_from=on)
        add_place_name(seed, by=by, at=at)
    for road, first, last, side, code in _ROADS:
        add_road_range(
            RoadSeed(
                road=road,
                first=first,
                last=last,
                side=side,
                place_id=places[code],
                source=_REGISTER,
                valid_from=on,
            ),
            by=by,
            at=at,
        )
