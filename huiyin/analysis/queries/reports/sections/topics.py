"""Hot topics of the period: problems and places, no persons."""

from huiyin.analysis.queries import hot
from huiyin.analysis.queries.reports.making import Making
from huiyin.analysis.rules.reports.blocks import Block, heading, note, paragraph, table
from huiyin.units import queries as units

MOST = 10
_COLUMNS = (("热点问题", False), ("属地", False), ("本期", True), ("上一期", True))


def topics(making: Making) -> list[Block]:
    """The largest of them, of at least two matters."""
    asked = hot.TopicAsked(since=making.span.first, until=making.span.last)
    found = hot.topic_lines(making.actor, asked, on=making.span.last, most=MOST)
    rows = [_row(making, one) for one in found]
    if not rows:
        return [heading("热点问题"), paragraph("本期没有两件以上反映同一问题的情况。")]
    told = "同一问题两件以上的列入，按件数列前十个；只写问题和地点。"
    return [heading("热点问题"), table("热点问题", _COLUMNS, rows), note(told)]


def _row(making: Making, one: hot.TopicLine) -> tuple[str, ...]:
    place = units.place_label(one.place_id) if one.place_id else "多地"
    before = making.count("topic", span=making.before, by="topic", group=str(one.id))
    return (one.label, place, making.count("topic", by="topic", group=str(one.id)), before)
