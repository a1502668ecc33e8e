"""Units that left their limits behind: one spoken to and mended, one up to listed supervision (S-09)."""

from datetime import datetime, time, timedelta

from huiyin.catalogue import queries as catalogue
from huiyin.cli.demo.city import DemoCity
from huiyin.cli.demo.matters.seated import seated
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import SHANGHAI, day_of
from huiyin.kernel.errors import Refused
from huiyin.kernel.roles import Role
from huiyin.matters import queries as matters
from huiyin.supervision import actions
from huiyin.supervision import queries as supervision

DECISION = "经市信访工作联席会议{year}年第{n}次会议研究决定"
HALL = "市信访局三楼会议室"
MENDED = "主要负责人已逐件研究，查明超期原因，明确责任人和完成时间；其余事项本月底前办结，并建立到期前三天预警的制度。"


def press(city: DemoCity, *, until: datetime) -> int:
    """Two units with the most limits behind; returns how many papers went out."""
    by = seated(city.units["xf"], Role.SUPERVISOR, on=day_of(until))
    stands = matters.standings(by, on=day_of(until - timedelta(days=45))).units
    late = sorted((one.late, unit_id) for unit_id, one in stands.items() if unit_id and unit_id != by.unit_id)
    done = 0
    for turn, (_count, unit_id) in enumerate(reversed(late[-2:])):
        try:
            done += _mended(unit_id, by, until) if turn else _listed(unit_id, by, until)
        except Refused:
            continue
    return done


def _listed(unit_id: int, by: Actor, until: datetime) -> int:
    for n, back in enumerate((62, 38, 12), start=1):
        at = _day(until, back)
        actions.measure_unit(unit_id, _proposal(unit_id, by, at, n), by=by, at=at)
    return 3


def _mended(unit_id: int, by: Actor, until: datetime) -> int:
    at = _day(until, 24)
    made = actions.measure_unit(unit_id, _proposal(unit_id, by, at, 2), by=by, at=at)
    head = seated(unit_id, Role.HEAD, Role.HANDLER, Role.LIAISON, on=day_of(until))
    actions.answer_measure(made.pk, MENDED, by=head, at=_day(until, 20))
    actions.judge_measure(made.pk, accept=True, by=by, at=_day(until, 18))
    return 1


def _proposal(unit_id: int, by: Actor, at: datetime, n: int) -> actions.Proposal:
    found = supervision.unit_sheet(by, unit_id, on=day_of(at))
    if found.step.rung is None:
        raise Refused(found.step.why, code="measure.rung")
    chosen = [one.key for one in found.evidence[:4]]
    return actions.Proposal(
        rung=found.step.rung,
        evidence=chosen,
        decision=DECISION.format(year=at.year, n=n),
        meet_at=_next_afternoon(at),
        meet_where=HALL,
    )


def _next_afternoon(at: datetime) -> datetime:
    """At three on the next working day."""
    day = catalogue.calendar().next_working_day(day_of(at) + timedelta(days=1))
    return datetime.combine(day, time(15), SHANGHAI)


def _day(until: datetime, back: int) -> datetime:
    return datetime.combine(day_of(until - timedelta(days=back)), time(10, 5), SHANGHAI)
