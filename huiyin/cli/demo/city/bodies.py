"""The bodies of the city level and above it."""

from datetime import date

from huiyin.cli.demo.city.lists import Company, Department, Lists
from huiyin.cli.demo.city.names import CITY, PROVINCE
from huiyin.cli.demo.city.territory import CITY_CODE, OPENED, ZONE_DISTRICT, district_code
from huiyin.units.actions import UnitSeed
from huiyin.units.queries import UnitKind as K
from huiyin.units.queries import UnitLevel as V

ABOLISHED_ON = date(2024, 7, 1)

FIELD_GROUPS = {
    "01": "城乡建设与住房",
    "03": "土地征收",
    "04": "生态环境",
    "07": "经济与金融",
    "10": "农业农村",
    "13": "涉法涉诉",
    "14": "教育",
    "15": "劳动和社会保障",
}
GROUPS_ONLINE = {"zh": "综合协调组", "sl": "受理办理组", "dc": "督查考评组", "fx": "综合分析组"}
SECTIONS = {"jf": "接访处", "bx": "办信处", "rx": "12345热线受理中心", "dc": "督查处", "fc": "复查复核处"}


def city_unit(code: str, name: str, kind: K, parent: str | None, **more: object) -> UnitSeed:
    """A body of the city level."""
    return UnitSeed(code, name, kind, V.CITY, OPENED, parent=parent, place=CITY_CODE, **more)  # type: ignore[arg-type]


def province(lists: Lists) -> list[UnitSeed]:
    """Bodies of the province: outside this platform, named because they guide, lead and review."""
    rows = [
        _outside("p-zf", f"{PROVINCE}人民政府", K.GOVERNMENT),
        _outside("p-dw", f"中共{PROVINCE}委员会", K.PARTY_COMMITTEE),
        _outside("p-jw", f"{PROVINCE}纪律检查委员会监察委员会", K.DISCIPLINE),
        _outside("p-zfw", f"中共{PROVINCE}委员会政法委员会", K.POLITICAL_LEGAL),
        _outside("p-xf", f"{PROVINCE}信访局", K.PETITION_OFFICE, "p-zf"),
        _outside("p-dianli", f"{PROVINCE}电力公司", K.PUBLIC_BODY),
        _outside("p-fy", f"{PROVINCE}高级人民法院", K.COURT),
        _outside("p-jcy", f"{PROVINCE}人民检察院", K.PROCURATORATE),
    ]
    codes = guide_codes(lists)
    return rows + [_guide(each) for each in lists.departments if codes.get(each.province) == f"p-{each.code}"]


def guide_codes(lists: Lists) -> dict[str, str]:
    """The provincial departments by name; one may guide several of the city."""
    codes: dict[str, str] = {}
    for each in lists.departments:
        if each.province:
            codes.setdefault(each.province, f"p-{each.code}")
    return codes


def _outside(code: str, name: str, kind: K, parent: str | None = None) -> UnitSeed:
    return UnitSeed(code, name, kind, V.PROVINCE, OPENED, parent=parent, external=True)


def _guide(department: Department) -> UnitSeed:
    # A body led vertically from the province does not belong to the provincial government in this tree.
    parent = {"both": None}.get(department.vertical, "p-dw" if department.party else "p-zf")
    name = f"中共{PROVINCE}{department.province}" if department.party else PROVINCE + department.province
    return _outside(f"p-{department.code}", name, K(department.kind), parent)


def leading_bodies() -> list[UnitSeed]:
    """Party committee, government, petition office, discipline, political-legal organs, courts, conference."""
    return [
        city_unit("dw", f"中共{CITY}委员会", K.PARTY_COMMITTEE, "p-dw", short_name="市委"),
        city_unit("zf", f"{CITY}人民政府", K.GOVERNMENT, "p-zf", short_name="市政府"),
        city_unit("xf", f"{CITY}信访局", K.PETITION_OFFICE, "zf", guide="p-xf", short_name="市信访局"),
        city_unit(
            "jw",
            f"{CITY}纪律检查委员会监察委员会",
            K.DISCIPLINE,
            "dw",
            guide="p-jw",
            short_name="市纪委监委",
        ),
        city_unit(
            "zfw",
            f"中共{CITY}委员会政法委员会",
            K.POLITICAL_LEGAL,
            "dw",
            guide="p-zfw",
            short_name="市委政法委",
        ),
        city_unit("fy", f"{CITY}中级人民法院", K.COURT, None, guide="p-fy", external=True),
        city_unit("jcy", f"{CITY}人民检察院", K.PROCURATORATE, None, guide="p-jcy", external=True),
        city_unit("lx", f"{CITY}信访工作联席会议", K.JOINT_CONFERENCE, None, short_name="市联席会议"),
    ]


def petition_bodies() -> list[UnitSeed]:
    """Sections of the petition office, the online masses-work department with its four groups (WH-22), and the
    joint groups by field (JZ-03)."""
    rows = [
        city_unit(f"xf-{code}", f"{CITY}信访局{name}", K.SECTION, "xf", short_name=f"市信访局{name}")
        for code, name in SECTIONS.items()
    ]
    online = f"{CITY}网上群众工作部"
    rows.append(city_unit("wq", online, K.VIRTUAL, "xf", short_name="网上群众工作部"))
    rows += [
        city_unit(f"wq-{code}", f"{online}{name}", K.VIRTUAL, "wq", short_name=name)
        for code, name in GROUPS_ONLINE.items()
    ]
    return rows + [
        city_unit(f"lx-g{field}", f"{CITY}{name}专项工作组", K.JOINT_GROUP, "lx", field=field)
        for field, name in FIELD_GROUPS.items()
    ]


def departments(lists: Lists) -> list[UnitSeed]:
    """The city's departments and companies."""
    codes = guide_codes(lists)
    rows = [_department(each, codes.get(each.province)) for each in lists.departments]
    return rows + [_company(each) for each in lists.companies] + [_zone(), *_abolished()]


def _department(each: Department, guide: str | None) -> UnitSeed:
    vertical = each.vertical == "both"
    return city_unit(
        each.code,
        f"中共{CITY}{each.name}" if each.party else CITY + each.name,
        K(each.kind),
        guide if vertical else "dw" if each.party else "zf",
        guide=guide,
        vertical=vertical,
        short_name=f"市委{each.short}" if each.party else f"市{each.short}",
    )


def _company(each: Company) -> UnitSeed:
    name = f"{CITY}{each.name}"
    return city_unit(
        each.code,
        name,
        K.PUBLIC_BODY,
        each.parent,
        guide=each.parent,
        vertical=each.vertical,
        short_name=f"市{each.short}",
    )


def _zone() -> UnitSeed:
    """A development zone's committee, which has powers of its own in two streets (a territory rule)."""
    return UnitSeed(
        "kfq",
        f"{CITY}滨江经济开发区管理委员会",
        K.DEPARTMENT,
        V.DISTRICT,
        OPENED,
        parent="zf",
        place=district_code(ZONE_DISTRICT),
        short_name="滨江开发区管委会",
    )


def _abolished() -> list[UnitSeed]:
    """Bodies of the past, merged into others (R-315)."""
    merged = {"xczx": ("乡村振兴局", "nyj"), "lyj": ("旅游发展委员会", "wlj")}
    return [
        city_unit(
            code,
            CITY + name,
            K.DEPARTMENT,
            "zf",
            short_name=f"市{name}",
            closed_on=ABOLISHED_ON,
            successor=heir,
        )
        for code, (name, heir) in merged.items()
    ]
