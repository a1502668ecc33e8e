"""A sample drawn ten days ago and called through, so that its page shows every way in which a call ends."""

from datetime import datetime, time, timedelta

from huiyin.catalogue import queries as catalogue
from huiyin.cli.demo.city import DemoCity
from huiyin.cli.demo.matters.seated import seated
from huiyin.inspection import actions
from huiyin.inspection import queries as inspection
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import SHANGHAI, day_of
from huiyin.kernel.errors import Refused
from huiyin.kernel.roles import Role
from huiyin.matters.queries.closed import ClosedAsked
from huiyin.supervision.actions import order_untrue

DRAWN, BACK = 48, 10
_ANSWERS = ("contacted", "real", "solved", "satisfied")
_SAID: tuple[tuple[str, str, str, str, str], ...] = (
    ("yes", "done", "yes", "5", "师傅第二天就来了，修得很好。"),
    ("yes", "done", "yes", "4", ""),
    ("yes", "partly", "partly", "3", "来看过，说下个月动工。"),
    ("yes", "done", "yes", "4", "谢谢，问题解决了。"),
    ("no", "undone", "no", "2", "收到了答复，可是一直没有人来。"),
    ("yes", "done", "partly", "3", ""),
    ("yes", "untrue", "no", "1", "答复说已经清理，现场还是老样子。"),
    ("unsure", "unsure", "partly", "3", "是家里老人接待的，我不太清楚。"),
)
_ENDS = (
    "reached",
    "reached",
    "reached",
    "no_answer",
    "reached",
    "refused",
    "reached",
    "wrong_number",
    "reached",
)


def call(city: DemoCity, *, until: datetime) -> int:
    """Draw, call on three days, leave a few for today; returns the id of the sample, 0 where nothing could be drawn."""
    at = datetime.combine(day_of(until - timedelta(days=BACK)), time(9, 30), SHANGHAI)
    last = day_of(at).replace(day=1) - timedelta(days=1)
    asked = ClosedAsked(since=(last.replace(day=1) - timedelta(days=1)).replace(day=1), until=last)
    try:
        sample = actions.draw_sample(
            asked,
            size=DRAWN,
            seed="公开抽取0716",
            by=seated(city.units["xf"], Role.SUPERVISOR, on=day_of(at)),
            at=at,
        )
    except Refused:
        return 0
    _call_through(city, at)
    order_untrue(at + timedelta(days=5))
    order_untrue(until)
    actions.owe_calls(until, limit=30)
    return sample


def _call_through(city: DemoCity, at: datetime) -> None:
    by = seated(city.units["xf"], Role.CLERK, on=day_of(at))
    now = at
    for day in range(1, 4):
        now = datetime.combine(
            catalogue.calendar().next_working_day(day_of(now) + timedelta(days=1)), at.timetz()
        )
        for nth, one in enumerate(inspection.calls(by, at=now).rows[: DRAWN - 8]):
            _one(one.id, nth + 3 * day, by, now + timedelta(minutes=4 * nth))


def _one(call_id: int, nth: int, by: Actor, at: datetime) -> None:
    result, said = _ENDS[nth % len(_ENDS)], _SAID[nth % len(_SAID)]
    again = at + timedelta(days=BACK) if nth % 11 == 5 else None
    actions.note_try(
        call_id,
        "later" if again else result,
        by=by,
        at=at,
        answers=dict(zip(_ANSWERS, said[:4], strict=True)),
        words=said[4],
        again_at=again,
    )
