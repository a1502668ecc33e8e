"""What an office lists and learns of its places, and how texts are read by it."""

from datetime import date, timedelta

import pytest

from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import HuiyinError, NotAllowed, Refused
from huiyin.kernel.roles import Role
from huiyin.units import actions, queries
from huiyin.units.factories import AT, OPENED, SYSTEM, SmallCity, a_city
from huiyin.units.queries import NameKind, NameStanding, Side, Told

pytestmark = pytest.mark.django_db
TODAY = AT.date()


@pytest.fixture
def city() -> SmallCity:
    return a_city()


def name(city: SmallCity, words: str, place: str, **more: object) -> actions.NameSeed:
    given = {"kind": NameKind.ESTATE, "source": "地名目录", "valid_from": OPENED} | more
    return actions.NameSeed(name=words, place_id=city.places[place], **given)  # type: ignore[arg-type]


def road(city: SmallCity, place: str, first: int, last: int, side: Side = Side.BOTH) -> actions.RoadSeed:
    return actions.RoadSeed(
        road="滨河路",
        first=first,
        last=last,
        side=side,
        place_id=city.places[place],
        source="门牌登记",
        valid_from=OPENED,
    )


def meant(text: str, on: date | None = None) -> str | None:
    found = queries.read_address(text, on=on).place
    return found.code if found else None


def test_landmarks_and_house_numbers_are_known_from_their_day_and_until_they_end(city: SmallCity) -> None:
    """Dated rows: a text is read by those of its day."""
    key = actions.add_place_name(name(city, "金桂花园", "d1-s1-c1"), by=SYSTEM, at=AT)
    odd = actions.add_road_range(road(city, "d1-s1-c1", 1, 99, Side.ODD), by=SYSTEM, at=AT)
    actions.add_road_range(road(city, "d1-s2-c1", 2, 98, Side.EVEN), by=SYSTEM, at=AT)
    assert [meant(each) for each in ("金桂花园停水", "滨河路17号漏水", "滨河路18号漏水", "滨河路修路")] == [
        "d1-s1-c1",
        "d1-s1-c1",
        "d1-s2-c1",
        "d1",
    ]
    actions.end_place_name(key, on=TODAY, by=SYSTEM, at=AT)
    actions.end_road_range(odd, on=TODAY, by=SYSTEM, at=AT)
    before = TODAY - timedelta(1)
    assert (meant("金桂花园停水"), meant("滨河路17号漏水")) == (None, "d1-s2-c1")
    assert (meant("金桂花园停水", before), meant("滨河路17号漏水", before)) == ("d1-s1-c1", "d1-s1-c1")
    with pytest.raises(Refused, match="已经终止"):
        actions.end_place_name(key, on=TODAY, by=SYSTEM, at=AT)


def test_what_cannot_be_listed_says_why(city: SmallCity) -> None:
    actions.add_place_name(name(city, "金桂花园", "d1-s1-c1"), by=SYSTEM, at=AT)
    actions.add_road_range(road(city, "d1-s1-c1", 1, 99), by=SYSTEM, at=AT)
    actions.add_road_range(road(city, "d2-s1-c1", 1, 99), by=SYSTEM, at=AT)
    refused = []
    for act, seed in (
        (actions.add_place_name, name(city, "金桂花园", "d1-s1-c1")),
        (actions.add_place_name, name(city, "园", "d1-s1-c1")),
        (actions.add_place_name, name(city, "银桂花园", "d1-s1-c1", source=" ")),
        (actions.add_road_range, road(city, "d1-s2-c1", 50, 120)),
        (actions.add_road_range, road(city, "d1-s2-c1", 9, 3)),
    ):
        with pytest.raises(HuiyinError) as told:
            act(seed, by=SYSTEM, at=AT)  # type: ignore[operator]
        refused.append(told.value.code)
    assert refused == ["place_name.twice", "place.words", "place.source", "road.overlaps", "road.numbers"]
    stranger = Actor(
        kind="seat", label="外区管理员", seat_id=1, unit_id=city.units["d2-xf"], roles=frozenset({Role.ADMIN})
    )
    with pytest.raises(NotAllowed):
        actions.add_place_name(name(city, "银桂花园", "d1-s1-c1"), by=stranger, at=AT)


def test_a_table_is_taken_row_by_row_and_twice_adds_nothing(city: SmallCity) -> None:
    rows = [
        (2, ["金桂花园", "小区", "柳岸社区", "地名目录", "2024-05-01"]),
        (3, ["金桂花园", "小区", "没有的地方", "地名目录", ""]),
        (4, ["第一小学", "学堂", "柳岸社区", "地名目录", ""]),
        (5, ["第二小学", "学校", "桃林社区", "地名目录", "去年"]),
    ]
    done = actions.import_place_names(actions.NAME_COLUMNS, rows, on=TODAY, by=SYSTEM, at=AT)
    assert (done.added, [one.row for one in done.refused]) == (1, [3, 4, 5])
    assert [
        next(word for word in ("没有找到", "须为别名", "无法识别") if word in one.reason)
        for one in done.refused
    ] == ["没有找到", "须为别名", "无法识别"]
    again = actions.import_place_names(actions.NAME_COLUMNS, rows[:1], on=TODAY, by=SYSTEM, at=AT)
    assert (again.added, again.same) == (0, 1)
    roads = [
        (2, ["滨河路", 1.0, 99.0, "单号", "d1-s1-c1", "门牌登记", ""]),
        (3, ["滨河路", "一", "9", "单号", "d1", "", ""]),
    ]
    done = actions.import_road_ranges(actions.ROAD_COLUMNS, roads, on=TODAY, by=SYSTEM, at=AT)
    assert (done.added, done.refused[0].reason) == (1, "“起号”须为整数，请改正。")
    with pytest.raises(Refused, match="表头缺少"):
        actions.import_road_ranges(["道路"], [], on=TODAY, by=SYSTEM, at=AT)


def told(city: SmallCity, place: str, writers: int, *, of: str = "老码头") -> list[Told]:
    return [Told(f"{of}门口的路灯坏了{n}天", city.places[place], n) for n in range(writers)]


def test_names_that_lie_in_one_place_are_learned_and_a_struck_one_stays_struck(city: SmallCity) -> None:
    """Counted anew twice, nothing changes; who strikes a name strikes it for good; what lies elsewhere fades."""
    history = told(city, "d1-s1-c1", 6)
    assert actions.learn_names(history, on=TODAY, by=SYSTEM, at=AT) == 1
    assert actions.learn_names(history, on=TODAY, by=SYSTEM, at=AT) == 0
    (line,) = queries.learned_page().rows
    assert (line.words, line.more, line.standing) == ("老码头", "6/6", "learned")
    found = queries.read_address("老码头有人打架")
    assert (found.place and found.place.code, found.how) == ("d1-s1-c1", (queries.How.LEARNED,))
    assert meant("老码头旁边，桃林社区门口积水") == "d1-s2-c1"
    actions.judge_learned_name(line.id, NameStanding.STRUCK, by=SYSTEM, at=AT)
    assert actions.learn_names(told(city, "d1-s1-c1", 9), on=TODAY, by=SYSTEM, at=AT) == 1
    assert meant("老码头有人打架") is None
    actions.judge_learned_name(line.id, NameStanding.CONFIRMED, by=SYSTEM, at=AT)
    assert queries.read_address("老码头有人打架").sure > found.sure


def test_what_is_said_by_few_or_of_several_places_is_not_learned(city: SmallCity) -> None:
    several = told(city, "d1-s1-c1", 6) + told(city, "d2-s1-c1", 6)
    one_writer = [Told("老码头门口的路灯坏了", city.places["d1-s1-c1"], 1)] * 9
    listed = told(city, "d1-s1-c1", 9, of="柳岸社区")
    for history in (several, one_writer, listed):
        assert actions.learn_names(history, on=TODAY, by=SYSTEM, at=AT) == 0
    actions.learn_names(told(city, "d1-s1-c1", 6), on=TODAY, by=SYSTEM, at=AT)
    assert actions.learn_names(several, on=TODAY, by=SYSTEM, at=AT) == 1
    assert [line.standing for line in queries.learned_page(with_ended=True).rows] == ["faded"]
