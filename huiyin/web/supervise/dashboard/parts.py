"""The parts of dashboards: who may open each, and which view shows which."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise as StrPromise
from django.utils.translation import gettext_lazy as _

from huiyin.kernel.actor import Actor
from huiyin.kernel.roles import Role
from huiyin.web.supervise.dashboard import city, morning, own, quality, ranking
from huiyin.web.supervise.dashboard.board import Board
from huiyin.web.supervise.indicators.asked import Asked

WATCHERS = (Role.SUPERVISOR, Role.LEADER)
HEADS = (Role.HEAD,)


@dataclass(frozen=True, kw_only=True)
class Part:
    """One part; `wall` says whether a wall shows it: numbers of the city, no single matter."""

    key: str
    title: StrPromise
    build: Callable[[Actor, Asked, date], Board]
    roles: tuple[Role, ...] = WATCHERS
    wall: bool = False
    dated: bool = False


@dataclass(frozen=True, kw_only=True)
class View:
    """One dashboard: its title and its parts in order."""

    key: str
    title: StrPromise
    lead: StrPromise
    roles: tuple[Role, ...]
    parts: tuple[str, ...]


PARTS: dict[str, Part] = {
    one.key: one
    for one in (
        Part(key="morning", title=_("今天"), build=morning.morning),
        Part(key="quality", title=_("办理质量"), build=quality.quality, wall=True, dated=True),
        Part(key="trends", title=_("质量走势"), build=quality.trends, wall=True),
        Part(key="flow", title=_("收到和答复"), build=quality.flow, wall=True),
        Part(key="map", title=_("形势图"), build=city.tilemap, wall=True),
        Part(key="heat", title=_("各领域热度"), build=city.heat, wall=True),
        Part(key="topics", title=_("增长的问题"), build=city.topics, wall=True),
        Part(key="ranking", title=_("同级同类单位比较"), build=ranking.ranking, dated=True),
        Part(key="backlog", title=_("本单位待办"), build=own.backlog, roles=HEADS),
        Part(key="late", title=_("超期的是哪些，停在哪里"), build=own.late, roles=HEADS),
        Part(key="beside", title=_("与同级比较"), build=own.beside, roles=HEADS, dated=True),
    )
}
VIEWS: tuple[View, ...] = (
    View(
        key="morning",
        title=_("晨间督办"),
        lead=_("今天要办什么，谁超期，谁没有反馈。"),
        roles=(Role.SUPERVISOR, Role.LEADER),
        parts=("morning", "topics", "map"),
    ),
    View(
        key="leader",
        title=_("全域形势"),
        lead=_("问题出在哪里，是不是在好转。"),
        roles=(Role.LEADER, Role.SUPERVISOR),
        parts=("quality", "trends", "topics", "map", "heat", "flow", "ranking"),
    ),
    View(
        key="unit",
        title=_("本单位"),
        lead=_("本单位欠着什么，超期的停在哪里，和同级相比怎样。"),
        roles=HEADS,
        parts=("backlog", "late", "beside"),
    ),
)


def views_of(actor: Actor) -> tuple[View, ...]:
    """The views that a seat may open: a leader's own comes first."""
    open_to = [view for view in VIEWS if actor.has(*view.roles)]
    return tuple(sorted(open_to, key=lambda view: not actor.has(view.roles[0])))
