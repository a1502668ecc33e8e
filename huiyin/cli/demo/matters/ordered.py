"""Orders of some weeks ago: most units have answered, some answers wait for a judgement, one was returned (Art. 40)."""

from datetime import datetime, time, timedelta

from huiyin.cli.demo.city import DemoCity
from huiyin.cli.demo.matters.seated import seated
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import SHANGHAI, day_of
from huiyin.kernel.errors import Refused
from huiyin.kernel.roles import Role
from huiyin.supervision import actions
from huiyin.supervision import queries as supervision

ANSWERS = (
    "已到现场核实，超期的原因是需要其他单位配合；已经会商确定责任人，下周五前答复信访人。",
    "承办人岗位调整，工作没有交接好。已指定专人办理，并向信访人说明情况，十日内办结。",
    "事项涉及历史资料，调取用了较长时间。资料已经齐备，正在起草处理意见。",
)
RETURN = "没有写明办结的日期和责任人，请补充后重新反馈。"
_DAYS = range(24, 31)
_SILENT = 5
"""Every so many-th unit says nothing."""


def order_late(city: DemoCity, *, until: datetime) -> int:
    """Let the sweep of one day some weeks ago write its orders, and units and the office go on; returns how many."""
    written = next((day for back in _DAYS if actions.sweep(day := _day(until, back))), None)
    if written is None:
        return 0
    office = seated(city.units["xf"], Role.SUPERVISOR, on=day_of(until))
    found = supervision.orders(office, on=day_of(written), side="written", rung=supervision.Rung.ORDER).rows
    for turn, order in enumerate(found):
        if turn % _SILENT:
            _answered(order, turn, office, written)
    return len(found)


def _answered(order: supervision.OrderView, turn: int, office: Actor, written: datetime) -> None:
    try:
        answers = seated(order.unit_id, Role.HANDLER, Role.LIAISON, Role.HEAD, on=day_of(written))
    except Refused:
        return
    actions.receive_order(order.id, by=answers, at=written + timedelta(days=1))
    actions.answer_order(
        order.id, ANSWERS[turn % len(ANSWERS)], by=answers, at=written + timedelta(days=6 + turn % 3)
    )
    judged = written + timedelta(days=12)
    if turn % _SILENT == 1:
        day = day_of(written + timedelta(days=33))
        actions.judge_answer(order.id, accept=False, by=office, at=judged, text=RETURN, answer_by=day)
    elif turn % _SILENT != 2:
        actions.judge_answer(order.id, accept=True, by=office, at=judged)


def _day(until: datetime, back: int) -> datetime:
    return datetime.combine(day_of(until - timedelta(days=back)), time(9, 20), SHANGHAI)
