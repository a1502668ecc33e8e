"""The people of the city: a full staff for every body that handles matters."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from huiyin.accounts.actions import AccountSeed, ResponsibilitySeed, SeatSeed
from huiyin.accounts.queries import ResponsibilityKind, Side
from huiyin.cli.demo.city.names import people
from huiyin.cli.demo.city.sign_ins import SIGN_INS, SignIn
from huiyin.cli.demo.city.territory import OPENED
from huiyin.kernel.roles import Role
from huiyin.units.actions import UnitSeed
from huiyin.units.queries import DEPARTMENT_KINDS
from huiyin.units.queries import UnitKind as K
from huiyin.units.queries import UnitLevel as V

Post = tuple[str, str, tuple[Role, ...]]

OFFICE_POSTS: tuple[Post, ...] = (
    ("dengji", "登记员", (Role.CLERK,)),
    ("ducha", "督查员", (Role.SUPERVISOR,)),
    ("zhuanban", "检举控告专办员", (Role.DISCIPLINE,)),
    ("fuze", "局长", (Role.LEADER, Role.HEAD)),
    ("guanli", "系统管理员", (Role.ADMIN,)),
)
HANDLING_POSTS: tuple[Post, ...] = (
    ("lianluo", "联络员", (Role.LIAISON,)),
    ("chengban", "承办人", (Role.HANDLER,)),
    ("fuze", "负责人", (Role.HEAD,)),
)
REVIEWING_POST: Post = ("fucha", "复查复核专员", (Role.REVIEWER,))
POSTS: dict[K, tuple[Post, ...]] = {
    K.PETITION_OFFICE: OFFICE_POSTS,
    K.GOVERNMENT: (*HANDLING_POSTS, ("lingdao", "分管领导", (Role.LEADER,)), REVIEWING_POST),
    K.PARTY_COMMITTEE: (("lingdao", "分管领导", (Role.LEADER,)),),
    K.DISCIPLINE: (("xinfang", "信访室干部", (Role.DISCIPLINE,)), ("fuze", "负责人", (Role.HEAD,))),
    **dict.fromkeys(DEPARTMENT_KINDS, HANDLING_POSTS),
    K.PUBLIC_BODY: HANDLING_POSTS,
    K.POLITICAL_LEGAL: HANDLING_POSTS,
    K.STREET_OFFICE: (*HANDLING_POSTS, ("wangge", "网格员", (Role.GRID,))),
    K.SECTION: (("jingban", "经办人", (Role.CLERK,)),),
}


@dataclass
class Staff:
    """What is to be loaded."""

    accounts: list[AccountSeed] = field(default_factory=list)
    seats: list[SeatSeed] = field(default_factory=list)
    responsibilities: list[ResponsibilitySeed] = field(default_factory=list)


def staff(bodies: list[UnitSeed], units: Mapping[str, int]) -> Staff:
    """The named sign-ins, and for every other body its posts as "post.code": chengban.cgj-01."""
    names, made = people(), Staff()
    for each in SIGN_INS:
        _named(made, each, units, next(names))
    for body in bodies:
        if not body.external and body.closed_on is None:
            _posts(made, body, units[body.code], names)
    _group_members(made, bodies, units)
    return made


def _named(made: Staff, each: SignIn, units: Mapping[str, int], name: str) -> None:
    made.accounts.append(AccountSeed(each.username, name))
    made.seats.append(SeatSeed(each.username, units[each.unit], each.title, each.roles, OPENED))
    if each.also:
        made.seats.append(
            SeatSeed(
                each.username, units[each.also], "成员", (Role.CLERK,), OPENED, home_unit_id=units[each.unit]
            )
        )


def _posts(made: Staff, body: UnitSeed, unit_id: int, names: Iterator[str]) -> None:
    posts = POSTS.get(body.kind, ())
    if body.kind in DEPARTMENT_KINDS and body.level is V.CITY:
        posts = (*posts, REVIEWING_POST)
    for word, title, roles in posts:
        username = f"{word}.{body.code}"
        made.accounts.append(AccountSeed(username, next(names)))
        made.seats.append(SeatSeed(username, unit_id, title, roles, OPENED))
    if posts:
        _responsible(made, body, unit_id, [word for word, _, _ in posts])


def _responsible(made: Staff, body: UnitSeed, unit_id: int, words: list[str]) -> None:
    """The three responsibilities of a body (JZ-04); petition offices answer for the procedure (BJ-29)."""
    side = Side.PROCEDURE if body.kind in (K.PETITION_OFFICE, K.SECTION) else Side.SUBSTANCE
    bearers = {
        ResponsibilityKind.LEADER: _first(words, "fuze", "lingdao"),
        ResponsibilityKind.LEAD: _first(words, "lianluo", "dengji", "xinfang"),
        ResponsibilityKind.BASE: _first(words, "chengban", "dengji", "xinfang", "jingban"),
    }
    made.responsibilities += [
        ResponsibilitySeed(unit_id, kind, side, f"{word}.{body.code}", unit_id, OPENED)
        for kind, word in bearers.items()
    ]


def _first(words: list[str], *wanted: str) -> str:
    return next((word for word in wanted if word in words), words[0])


def _group_members(made: Staff, bodies: list[UnitSeed], units: Mapping[str, int]) -> None:
    """Members of the virtual bodies come from the bodies around them (WH-23, JZ-03)."""
    members = {
        "wq-zh": ("dengji.xf", "lianluo.zwj"),
        "wq-sl": ("lianluo.rsj", "lianluo.cgj"),
        "wq-dc": ("ducha.xf",),
        "wq-fx": ("lianluo.tjj", "lianluo.fgw"),
    }
    for body in bodies:
        if body.code.endswith("-zb"):
            members[body.code] = (f"chengban.{body.parent}",)
    for code, usernames in members.items():
        for username in usernames:
            home = username.partition(".")[2]
            made.seats.append(
                SeatSeed(username, units[code], "成员", (Role.CLERK,), OPENED, home_unit_id=units[home])
            )
