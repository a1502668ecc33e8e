"""A sample in words: from what it was drawn, its shares with their intervals."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from huiyin.inspection import queries as inspection
from huiyin.inspection.queries import CallView, SampleLine, Share, Standing
from huiyin.matters.queries import closed
from huiyin.web.desk.callbacks.script import script
from huiyin.web.desk.names import unit_name
from huiyin.web.parts.days import day_words
from huiyin.web.parts.say import say
from huiyin.web.parts.show import Number

FINDING = "finding"
FINDING_LABEL = "结果不实或者未落实"


@dataclass(frozen=True, kw_only=True)
class AnswerLine:
    """One answer with how many gave it, of all that answered."""

    question: str
    label: str
    number: Number
    share: str
    interval: str
    first: int


def frame_words(line: SampleLine) -> str:
    """From what it was drawn."""
    row = line.sample
    parts = [
        _("%(since)s至%(until)s办结")
        % {"since": day_words(row.since, weekday=False), "until": day_words(row.until, weekday=False)},
        unit_name(row.unit_id) or _("全部单位"),
        say(dict(closed.CLASS_CHOICES).get(row.claim_class, "")) or _("全部类别"),
    ]
    if row.way is not None:
        parts.append(_("第三十一条%(way)s") % {"way": say(dict(closed.WAY_CHOICES)[str(row.way)])})
    return "，".join(parts)


def left_out_words(line: SampleLine) -> str:
    """What does not stand in the frame as its petitioners are being called already; empty where nothing is."""
    left = line.sample.left_out
    return _("另有%(n)s件已有到期回访任务，不在范围内，不重复回访。") % {"n": f"{left:,}"} if left else ""


def asked_words(line: SampleLine) -> str:
    """How many were asked for."""
    row = line.sample
    return _("%(n)s件") % {"n": row.size} if row.size is not None else f"{row.share}%"


def base_words(line: SampleLine, members: Iterable[CallView]) -> str:
    """What the rate of answers is made of: how many answered on which way, of how many drawn."""
    own = sum(one.answer is not None and one.answer.own for one in members)
    counts = {"all": line.results.whole, "called": line.results.answered - own, "own": own}
    return _("电话%(called)s件、网上%(own)s件，占样本%(all)s件") % counts


def percent(share: Share, *, enough: bool) -> str:
    """A share, or that there are too few to say one."""
    if not enough or share.percent is None:
        return _("样本不足")
    return f"{share.percent}%"


def interval(share: Share, *, enough: bool) -> str:
    """Between which shares the whole frame lies."""
    if not enough or share.interval is None:
        return ""
    low, high = share.interval
    return f"{low}%–{high}%"


def standings(line: SampleLine) -> tuple[Number, ...]:
    """How the members stand, each with its list; all members first."""
    counts = line.results.standing
    return (
        Number(key="all", label="样本", count=line.results.whole, url="?#members"),
        *(_number(one.value, inspection.STANDING_LABELS[one], counts[one]) for one in Standing),
        _number(FINDING, FINDING_LABEL, line.results.findings),
    )


def answer_lines(line: SampleLine) -> Iterator[AnswerLine]:
    """Every answer of every question, also those that nobody gave."""
    results = line.results
    for question in script().questions:
        for at, (code, label) in enumerate(question.choices):
            share = results.share(question.key, code)
            yield AnswerLine(
                question=question.short,
                label=label,
                number=_number(f"{question.key}:{code}", label, share.part),
                share=percent(share, enough=results.enough),
                interval=interval(share, enough=results.enough),
                first=len(question.choices) if at == 0 else 0,
            )


def _number(key: str, label: str, count: int) -> Number:
    return Number(key=key, label=label, count=count, url=f"?show={key}#members")
