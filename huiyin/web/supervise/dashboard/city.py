"""The situation of the city: open claims by district and street, fields of the contents by month, topics that grow."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping
from datetime import date, timedelta

from django.urls import reverse
from django.utils.translation import gettext as _

from huiyin.analysis.queries import hot, indicators
from huiyin.catalogue import queries as catalogue
from huiyin.kernel.actor import Actor
from huiyin.matters import queries as matters
from huiyin.units import queries as units
from huiyin.web.parts.say import say
from huiyin.web.supervise.dashboard.board import Board, Cell, Row, Sheet, count, plain, shade, spread
from huiyin.web.supervise.indicators.asked import Asked
from huiyin.web.supervise.seated import by_place, places_around
from huiyin.web.supervise.topics.topics import line

DAYS, TOPICS = 30, 8


def tilemap(actor: Actor, asked: Asked, on: date) -> Board:
    """Districts with their streets as tiles, shaded by what is overdue with the bodies there."""
    found = indicators.standings(actor, on=on).units
    rows = tuple(_tiles(found, by_place(actor)))
    late = sum(one.late for one in found.values())
    return Board(
        sheets=(
            Sheet(
                caption=_("区县、街道形势图"),
                heads=(_("地方"), _("已超期"), _("在办")),
                rows=rows,
                draw="tilemap",
                said=_("全部在办诉求项中%(late)s项超期；颜色越突出，超期越多，区县、街道各比各的。")
                % {"late": f"{late:,}"},
            ),
        ),
        meaning=_(
            "按承办单位所在地计；区县的数包括区县的单位和所属街道、社区的单位。"
            "示意图按区划编码排列，不表示实际位置和面积。检举控告件不在其中。"
        ),
    )


def _tiles(found: Mapping[int | None, matters.Standing], seated: Collection[int]) -> Iterator[Row]:
    late, opened, city = _by_place(found)
    most = {kind: _most(late, kind) for kind in (units.PlaceKind.DISTRICT, units.PlaceKind.STREET)}
    for district in units.places_under(None, units.PlaceKind.DISTRICT):
        for place in (district, *units.places_under(district.id, units.PlaceKind.STREET)):
            if place.id in seated:
                name = _("全区") if place.id == district.id else place.name
                numbers = late[place.id], opened[place.id], most[place.kind]
                yield _place(name, district.name, place.id, *numbers)
    if city.open:
        yield _place(
            _("市级单位"), _("市级"), 0, city.late, city.open, max(city.late, most[units.PlaceKind.DISTRICT])
        )


def _most(late: Mapping[int, int], kind: units.PlaceKind) -> int:
    """The most of any place of a kind: a district is not shaded by the measure of a street."""
    return max((many for place_id, many in late.items() if units.place(place_id).kind is kind), default=0)


def _place(name: str, group: str, place_id: int, late: int, opened: int, most: int) -> Row:
    ways = [f"{reverse('supervise:all', args=[key])}?place={place_id}" for key in ("late", "open")]
    cells = (count(late, ways[0], tone=shade(late, most)), count(opened, ways[1]))
    return Row(name=name, group=group, cells=cells)


def _by_place(
    found: Mapping[int | None, matters.Standing],
) -> tuple[Counter[int], Counter[int], matters.Standing]:
    """What is overdue and what is open with bodies in a place or below it; and with those of the whole city."""
    late, opened, city = Counter[int](), Counter[int](), [0, 0, 0]
    for unit_id, one in found.items():
        around = places_around(unit_id)
        for place_id in around:
            late[place_id] += one.late
            opened[place_id] += one.open
        if not around:
            city = [have + more for have, more in zip(city, (one.open, one.soon, one.late), strict=True)]
    return late, opened, matters.Standing(open=city[0], soon=city[1], late=city[2])


def heat(actor: Actor, asked: Asked, on: date) -> Board:
    """What the city is asked about: fields of the first level by month of receipt."""
    year = indicators.period.year_until(on)
    found = indicators.field_months(actor, since=year.first, until=year.last)
    most = max(found.values(), default=0)
    heads = (_("内容分类"), *(f"{month.first:%Y-%m}" for month in year.months))
    rows = tuple(
        Row(
            name=say(field.label),
            cells=tuple(
                _hot(found.get((field.code, month.first), 0), field.code, month.first, most)
                for month in year.months
            ),
        )
        for field in catalogue.fields()
        if any(code == field.code for code, _month in found)
    )
    return Board(
        sheets=(Sheet(caption=_("各领域热度"), heads=heads, rows=rows, draw="heat", said=_warmest(found)),),
        meaning=_(
            "按收到月份和工作人员核定的一级内容分类计的诉求项，颜色越深越多。只说明群众在反映什么，不用来评价、排名。"
        ),
        more=((_("热点问题"), reverse("supervise:topics")),),
    )


def _hot(many: int, code: str, month: date, most: int) -> Cell:
    way = f"{reverse('supervise:hits_listed', args=['confirmed'])}?month={month:%Y-%m}&field={code}"
    return count(many, way if many else "", tone=spread(many, most))


def _warmest(found: Mapping[tuple[str, date], int]) -> str:
    sums: defaultdict[str, int] = defaultdict(int)
    for (code, _month), many in found.items():
        sums[code] += many
    if not sums:
        return _("近十二个月没有核定分类的诉求。")
    code, many = max(sums.items(), key=lambda one: one[1])
    said = {"field": say(catalogue.field_label(code)), "n": f"{many:,}"}
    return _("近十二个月反映最多的是%(field)s，%(n)s项。") % said


def topics(actor: Actor, asked: Asked, on: date) -> Board:
    """Problems that are reported more than before, with their place."""
    wanted = hot.TopicAsked(since=on - timedelta(days=DAYS - 1), until=on, order="growth")
    found = hot.topics(actor, wanted, on=on).lines
    growing = [one for one in found if one.tells_growth and one.growth > 0][:TOPICS]
    lines = [line(one, DAYS) for one in growing]
    return Board(
        sheets=(
            Sheet(
                caption=_("增长的问题"),
                heads=(_("问题"), _("件数"), _("比上期"), _("地点")),
                rows=tuple(
                    Row(
                        name=one.label,
                        url=one.url,
                        cells=(
                            count(one.count, f"{one.url}#matters"),
                            plain(one.growth),
                            plain(one.place or one.places or _("地点未定")),
                        ),
                    )
                    for one in lines
                ),
                said=_("近30天比前30天增长的问题，增长多的在前。"),
            ),
        ),
        meaning=_("同一问题两件以上才列出，两期合计不足5件的不比较。说的是问题和地方，不是人。"),
        more=(
            (_("热点问题"), reverse("supervise:topics")),
            (_("苗头预警"), reverse("supervise:alerts")),
        ),
    )
