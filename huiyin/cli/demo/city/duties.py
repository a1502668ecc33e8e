"""The duty lists, the development zone's rule, and sentences for trying them out."""

from collections.abc import Iterable, Mapping

from huiyin.cli.demo.city.lists import Duty, Lists
from huiyin.cli.demo.city.samples import SAMPLES
from huiyin.cli.demo.city.territory import OPENED, ZONE_DISTRICT, ZONE_STREETS, street_code
from huiyin.routing.actions import DutySeed, RuleSeed, SampleSeed
from huiyin.units.queries import UnitLevel

SOURCE = "江城市{name}职能配置、内设机构和人员编制规定（演示）"
COMMUNITY_SOURCE = "江城市社区职责清单（演示）"
COMMUNITY_OWNER = "mz"
ZONE_DUTIES = ("cgj", "zjj")


def duties(lists: Lists, units: Mapping[str, int]) -> list[DutySeed]:
    """All duties of the city, by the departments that own them."""
    owners: list[tuple[str, str, Iterable[Duty]]] = [
        *((each.code, each.name, each.duties) for each in lists.departments),
        *((each.code, each.name, each.duties) for each in lists.companies),
        ("zfw", "委员会政法委员会", lists.political_legal),
        ("jw", "纪律检查委员会监察委员会", lists.discipline),
    ]
    rows = [
        _seed(units[code], duty, SOURCE.format(name=name)) for code, name, held in owners for duty in held
    ]
    return rows + [
        _seed(units[COMMUNITY_OWNER], duty, COMMUNITY_SOURCE, community=True) for duty in lists.community
    ]


def _seed(unit_id: int, duty: Duty, source: str, *, community: bool = False) -> DutySeed:
    return DutySeed(
        unit_id=unit_id,
        text=duty.text,
        keywords=duty.words,
        level=UnitLevel(duty.level),
        source=source,
        valid_from=OPENED,
        field=duty.field,
        lane=duty.lane,
        community=community,
    )


def zone_rules(
    ids: Mapping[tuple[int, str], int], units: Mapping[str, int], places: Mapping[str, int]
) -> list[RuleSeed]:
    """In the development zone its committee has the duties of city management and building (H-2)."""
    owners = {units[code] for code in ZONE_DUTIES}
    return [
        RuleSeed(
            place_id=places[street_code(ZONE_DISTRICT, street)],
            duty_item_id=duty_id,
            unit_id=units["kfq"],
            source="滨江经济开发区管理办法（演示）",
            valid_from=OPENED,
        )
        for street in ZONE_STREETS
        for (unit_id, _), duty_id in ids.items()
        if unit_id in owners
    ]


def samples(units: Mapping[str, int], places: Mapping[str, int]) -> list[SampleSeed]:
    """The sentences with the units they must be proposed to."""
    return [
        SampleSeed(text=text, place_id=places[place] if place else None, unit_id=units[unit])
        for text, place, unit in SAMPLES
    ]
