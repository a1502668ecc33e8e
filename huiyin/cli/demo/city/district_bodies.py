"""The bodies of districts, streets and communities."""

from huiyin.cli.demo.city.lists import Department, Lists
from huiyin.cli.demo.city.names import DISTRICTS
from huiyin.cli.demo.city.territory import (
    COMMUNITIES,
    OPENED,
    STREETS,
    community_code,
    district_code,
    is_town,
    street_code,
)
from huiyin.units.actions import PlaceSeed, UnitSeed
from huiyin.units.queries import UnitKind as K
from huiyin.units.queries import UnitLevel as V

SECTIONS = {"jd": "来访接待科", "bl": "办信督查科"}


def of_districts(lists: Lists) -> list[UnitSeed]:
    """All bodies of all districts."""
    return [seed for d in range(1, len(DISTRICTS) + 1) for seed in _district(d, lists)]


def _district(d: int, lists: Lists) -> list[UnitSeed]:
    rows = _leading(d)
    rows += [_department(d, each) for each in lists.departments if each.district]
    name = DISTRICTS[d - 1]
    rows += [
        _unit(d, f"xf-{code}", f"{name}信访局{section}", K.SECTION, f"xf-{d:02d}")
        for code, section in SECTIONS.items()
    ]
    return rows


def _unit(d: int, code: str, name: str, kind: K, parent: str | None, **more: object) -> UnitSeed:
    """A body of a district; its code ends with the number of the district."""
    place = district_code(d)
    return UnitSeed(
        f"{code}-{d:02d}",
        name,
        kind,
        V.DISTRICT,
        OPENED,
        parent=parent,
        place=place,
        **more,  # type: ignore[arg-type]
    )


def _leading(d: int) -> list[UnitSeed]:
    name, no = DISTRICTS[d - 1], f"{d:02d}"
    party = f"中共{name}委员会"
    discipline = f"{name}纪律检查委员会监察委员会"
    return [
        _unit(d, "dw", party, K.PARTY_COMMITTEE, "dw", short_name=f"{name}委"),
        _unit(d, "zf", f"{name}人民政府", K.GOVERNMENT, "zf", short_name=f"{name}政府"),
        _unit(d, "xf", f"{name}信访局", K.PETITION_OFFICE, f"zf-{no}", guide="xf"),
        _unit(d, "jw", discipline, K.DISCIPLINE, f"dw-{no}", guide="jw", short_name=f"{name}纪委监委"),
        _unit(
            d,
            "zfw",
            f"{party}政法委员会",
            K.POLITICAL_LEGAL,
            f"dw-{no}",
            guide="zfw",
            short_name=f"{name}委政法委",
        ),
        _unit(d, "fy", f"{name}人民法院", K.COURT, None, guide="fy", external=True),
        _unit(d, "jcy", f"{name}人民检察院", K.PROCURATORATE, None, guide="jcy", external=True),
        _unit(d, "lx", f"{name}信访工作联席会议", K.JOINT_CONFERENCE, None),
    ]


def _department(d: int, each: Department) -> UnitSeed:
    name, no = DISTRICTS[d - 1], f"{d:02d}"
    own = each.district_name or each.name
    parent = each.code if each.vertical else f"dw-{no}" if each.party else f"zf-{no}"
    return _unit(
        d,
        each.code,
        f"中共{name}{own}" if each.party else f"{name}{own}",
        K(each.kind),
        parent,
        guide=each.code,
        vertical=bool(each.vertical),
        short_name=f"{name}委{each.short}" if each.party else f"{name}{each.district_name or each.short}",
    )


def of_streets(places: list[PlaceSeed]) -> list[UnitSeed]:
    """Street offices and town governments, their petition teams (JZ-03), and the communities' committees."""
    named = {place.code: place.name for place in places}
    rows = []
    for d in range(1, len(DISTRICTS) + 1):
        for s in range(1, STREETS + 1):
            rows += _street(d, s, named[street_code(d, s)])
            rows += [_community(d, s, c, named) for c in range(1, COMMUNITIES + 1)]
    return rows


def _street(d: int, s: int, name: str) -> list[UnitSeed]:
    code, place = f"jd-{d:02d}{s:02d}", street_code(d, s)
    office = f"{name}人民政府" if is_town(d, s) else f"{name}办事处"
    team = f"{name}信访工作专班"
    return [
        UnitSeed(
            code,
            office,
            K.STREET_OFFICE,
            V.STREET,
            OPENED,
            parent=f"zf-{d:02d}",
            place=place,
            short_name=name,
        ),
        UnitSeed(f"{code}-zb", team, K.JOINT_GROUP, V.STREET, OPENED, parent=code, place=place),
    ]


def _community(d: int, s: int, c: int, named: dict[str, str]) -> UnitSeed:
    place = community_code(d, s, c)
    name = named[place]
    committee = f"{name}村民委员会" if not name.endswith("社区") else f"{name}居民委员会"
    return UnitSeed(
        f"sq-{d:02d}{s:02d}{c:02d}",
        committee.replace("村村民", "村民"),
        K.COMMUNITY,
        V.COMMUNITY,
        OPENED,
        parent=f"jd-{d:02d}{s:02d}",
        place=place,
        short_name=name,
    )
