"""The members of a sample as lists show them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from huiyin.inspection import queries as inspection
from huiyin.inspection.queries import CallView, Standing
from huiyin.kernel.errors import NotFound
from huiyin.kernel.text import shorten
from huiyin.supervision.queries import untrue_results
from huiyin.web.desk.callbacks.script import script
from huiyin.web.desk.names import unit_name
from huiyin.web.desk.work.rows import SHOWN
from huiyin.web.supervise.sampling.words import FINDING, FINDING_LABEL


@dataclass(frozen=True, kw_only=True)
class MemberRow:
    """One member; `answers` are pairs of question and answer. `order_url` leads to what came of it."""

    position: int
    url: str
    number: str
    title: str
    unit: str
    standing: str
    tries: int
    answers: tuple[tuple[str, str], ...]
    own: bool
    words: str
    finding: bool
    order_url: str


def rows(found: Sequence[CallView]) -> tuple[MemberRow, ...]:
    """The rows in order."""
    orders = untrue_results.ordered([one.id for one in found if one.answer and one.answer.finding])
    return tuple(_row(one, orders) for one in found)


def chosen(members: Iterable[CallView], show: str) -> tuple[str, tuple[CallView, ...]]:
    """The members behind a number, with its words. Raises NotFound for a number that there is not."""
    if not show:
        return "", tuple(members)
    if show in Standing.__members__.values():
        label = inspection.STANDING_LABELS[Standing(show)]
        return label, tuple(one for one in members if one.standing == show)
    if show == FINDING:
        return FINDING_LABEL, tuple(one for one in members if one.answer and one.answer.finding)
    key, _colon, code = show.partition(":")
    for question in script().questions:
        if question.key == key and code in question.codes:
            given = tuple(one for one in members if one.answer and one.answer.answers.get(key) == code)
            return f"{question.short}：{question.label(code)}", given
    raise NotFound(_("没有这个清单。请从样本页面打开。"), code="sample.no_list")


def _row(one: CallView, orders: Mapping[int, int]) -> MemberRow:
    answer = one.answer
    return MemberRow(
        position=one.position,
        url=reverse("desk:case", args=[one.number]),
        number=f"{one.number}-{one.ordinal}",
        title=shorten(one.title, SHOWN),
        unit=unit_name(one.unit_id),
        standing=inspection.STANDING_LABELS[one.standing],
        tries=len(one.tries),
        answers=answered(answer.answers) if answer else (),
        own=bool(answer and answer.own),
        words=answer.words if answer else "",
        finding=bool(answer and answer.finding),
        order_url=reverse("desk:order", args=[orders[one.id]]) if one.id in orders else "",
    )


def answered(answers: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """What was answered, in the words of the script."""
    return tuple((one.short, one.label(answers[one.key])) for one in script().questions if one.key in answers)
