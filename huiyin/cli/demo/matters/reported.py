"""Reports and lists of the demo: an issued pack, a circular in draft, risks, and the problems of a street."""

from datetime import date, datetime, timedelta

from huiyin.analysis.actions import reports as acts
from huiyin.analysis.actions.risks import add_risk
from huiyin.analysis.actions.street_problems import add_problem, solve_problem
from huiyin.analysis.queries import reports
from huiyin.cli.demo.city import DemoCity
from huiyin.cli.demo.matters.seated import seated
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of, midnight
from huiyin.kernel.roles import Role
from huiyin.units import queries as units

DAY = timedelta(days=1)
_RISKS = (
    (
        "project",
        "轨道交通三号线施工围挡",
        "围挡延期后沿线商户可能集中反映。",
        "公布分段拆除时间，逐户告知补偿办法。",
        "jtj",
    ),
    ("decision", "停车收费标准调整", "居民对夜间收费意见较多。", "听证后再公布，夜间优惠先行。", "fgw"),
    (
        "topic",
        "老旧小区电梯停运",
        "同类反映增多，维修资金动用慢。",
        "开通应急维修绿色通道，七日内批复。",
        "zjj",
    ),
)
_PROBLEMS = (
    ("某安置小区延期交付", "原定上月交房，尚未竣工验收。", "约谈建设单位，公布验收和交付时间表。"),
    ("农贸市场搬迁摊位分配", "部分经营户对分配办法有疑问。", "公开分配办法，现场抽签。"),
    ("夜间施工噪声", "沿街工地夜间浇筑，三个小区反映。", "核发夜间施工证明并公示，超时停工。"),
)
_COMMENT = (
    "按期办结和群众评价总体平稳。超期时限集中在少数单位，要逐件说明原因、明确办结日期；"
    "同一问题多次反映的，由牵头部门统一整改，不再逐件答复了事。"
)


def report(city: DemoCity, *, until: datetime) -> None:
    """Tell it as of a moment: what stands a month back is entered a month back."""
    _list_risks(city, until - 12 * DAY)
    _keep_problems(until)
    chief, watcher = (
        seated(city.units["xf"], Role.LEADER, on=day_of(until)),
        seated(city.units["xf"], Role.SUPERVISOR, on=day_of(until)),
    )
    first = day_of(until).replace(day=1)
    at = min(midnight(first) + timedelta(days=2, hours=9), until)
    pack = _drafted("monthly", watcher, first - DAY, at)
    acts.write_words(
        pack, {"summary": "受理、办理、评价各项指标见下。", "comment": _COMMENT}, by=chief, at=at
    )
    acts.issue_report(pack, _readers(city), by=chief, at=at)
    monday = day_of(until) - timedelta(days=day_of(until).isoweekday())
    week = _drafted("weekly", watcher, monday, until)
    acts.write_words(week, {"demands": "超期事项本周内逐件办结。"}, by=watcher, at=until)


def _drafted(kind: str, by: Actor, day: date, at: datetime) -> int:
    span = reports.span_named(kind, day, None, today=day_of(at))
    return acts.draft_report(kind, span, by=by, at=at)


def _readers(city: DemoCity) -> list[int]:
    bodies = (one for one in units.tree() if not one.external)
    offices = [one.id for one in bodies if one.kind is units.UnitKind.PETITION_OFFICE]
    return [city.units["zf"], *(each for each in offices if each != city.units["xf"])]


def _list_risks(city: DemoCity, at: datetime) -> None:
    by = seated(city.units["xf"], Role.SUPERVISOR, on=day_of(at))
    for n, (kind, subject, what, measure, code) in enumerate(_RISKS):
        words = {"subject": subject, "what": what, "measure": measure}
        due = day_of(at) + (n * 10 + 8) * DAY
        add_risk(kind, words, city.units.get(code, city.units["cgj"]), due, by=by, at=at)


def _keep_problems(until: datetime) -> None:
    """In the first street that has somebody who answers for it; last month's are filed."""
    at = until - 35 * DAY
    street = next(one for one in units.tree() if one.kind is units.UnitKind.STREET_OFFICE)
    by = seated(street.id, Role.HEAD, on=day_of(at))
    posts = {"leader_post": "街道分管副主任", "officer_post": "平安建设办公室主任"}
    made = [
        add_problem(
            {"subject": subject, "what": what, "measure": measure} | posts,
            day_of(at) + 45 * DAY,
            by=by,
            at=at + n * DAY,
        )
        for n, (subject, what, measure) in enumerate(_PROBLEMS)
    ]
    solve_problem(made[1], "已公开抽签，经营户没有新的意见。", by=by, at=until - 3 * DAY)
    first = day_of(until).replace(day=1)
    filed = _drafted("filing", by, first - DAY, until)
    office = units.petition_office_of(street.id, on=day_of(until))
    acts.issue_report(filed, [office.id] if office else [], by=by, at=until)
