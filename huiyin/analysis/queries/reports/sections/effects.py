"""The later effect of recommendations: what was advised, and what came before and after it was adopted (BJ-11)."""

from collections.abc import Iterator

from huiyin.analysis.queries.look_backs import EffectLine, Outcome, effects_of, looked_back
from huiyin.analysis.queries.reports.making import Making
from huiyin.analysis.queries.reports.words import day
from huiyin.analysis.rules.indicators.period import Period
from huiyin.analysis.rules.reports.blocks import Block, heading, note, paragraph, table
from huiyin.catalogue import queries as catalogue
from huiyin.units import queries as units

_COLUMNS = (
    ("建议", False),
    ("主送单位", False),
    ("采纳日期", False),
    ("采纳前90天", True),
    ("采纳后90天", True),
    ("变化", False),
    ("落实", False),
)


def effects(making: Making) -> list[Block]:
    """Recommendations of the period, and those of which 90 days have passed in it since they were adopted."""
    told = (
        f"本期提出改进工作建议{making.count('advised_work')}份、完善政策建议{making.count('advised_policy')}份。"
        f"{lasting(making)}"
    )
    rows = [_row(making, one) for one in _looked(making)]
    made = [table("采纳满90天的建议", _COLUMNS, rows), note(_counted())] if rows else []
    return [heading("三项建议和采纳效果"), paragraph(told), *made]


def lasting(making: Making) -> str:
    """In words: how many were adopted 90 days ago, carried out, and followed by fewer matters."""
    if not making.tally("advice_lasting").whole:
        return "期内没有采纳满90天、应当回头看的建议。"
    told = (
        f"采纳满90天、应当回头看的建议{making.count('advice_lasting')}份，"
        f"其中经核查已经落实{making.count('advice_lasting', 'hits')}份"
    )
    if not making.tally("advice_fewer").whole:
        return f"{told}；采纳前同类事项都不足{_enough()}件，不比较件数。"
    compared = (
        f"采纳前同类事项达到{_enough()}件、可以比较的{making.count('advice_fewer')}份，"
        f"采纳后减少的{making.count('advice_fewer', 'hits')}份"
    )
    return f"{told}；{compared}。"


def _looked(making: Making) -> Iterator[EffectLine]:
    """Those looked back at in the period, in the order of the days."""
    span, known = making.span, making.known
    parts = looked_back(making.actor, span.first, span.last, known=known)
    ids = [pk for part in parts for pk in part.values_list("pk", flat=True)]
    found = effects_of(making.actor, ids, on=span.last, known=known).values()
    return iter(sorted(found, key=lambda one: (one.looked_on, one.id)))


def _row(making: Making, one: EffectLine) -> tuple[str, ...]:
    done = one.done_on is not None and one.done_on <= making.known
    return (
        f"{one.about}（{one.number}）",
        units.unit(one.unit_id).name,
        day(one.adopted_on),
        *_numbers(making, one),
        "已核查落实" if done else "未核查落实",
    )


def _numbers(making: Making, one: EffectLine) -> tuple[str, str, str]:
    """Before, after and the change; both numbers have their lists."""
    if one.outcome is Outcome.UNCOUNTED:
        return ("—", "—", "没有可以计数的同类范围")
    both = {"advice_before": one.spans.before, "advice_after": one.spans.after}
    before, after = (
        making.count(code, span=Period(first=first, last=last), by="advice", group=str(one.id))
        for code, (first, last) in both.items()
    )
    if one.change is None:
        return (before, after, "样本不足，不作比较")
    if not one.change:
        return (before, after, "持平")
    return (before, after, f"{'增加' if one.change > 0 else '减少'}{abs(one.change):.1f}%")


def _counted() -> str:
    return (
        "采纳之日前90天和自采纳之日起90天，按建议书依据的热点问题，或者内容分类、属地、承办单位计同类事项，"
        f"回头看当日固定。采纳前不足{_enough()}件的只列件数。件数减少不等于已经落实。追究责任的建议不列入。"
    )


def _enough() -> int:
    return catalogue.profile().watch.enough
