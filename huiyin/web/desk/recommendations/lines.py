"""Recommendations as lists show them, for the desk and for those who watch."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from huiyin.analysis.queries.look_backs import OUTCOME_LABELS, EffectLine, Outcome
from huiyin.supervision.queries import recommendations as advice
from huiyin.web.desk.names import unit_name
from huiyin.web.parts.chips import Chip, Tone

TAB_LABELS: dict[advice.AdviceTab, str] = {
    "open": "待反馈",
    "late": "逾期未反馈",
    "answered": "已反馈",
    "adopted": "已采纳",
    "refused": "未采纳",
    "unchecked": "到期待核查落实",
    "done": "已核查落实",
    "": "全部",
}
SIDE_LABELS: dict[advice.AdviceSide, str] = {
    "all": "全部",
    "written": "本单位提出的",
    "received": "发给本单位的",
}


_TONES: dict[str, Tone] = {"adopt": "green", "partly": "blue", "not_adopted": "grey"}
_OUTCOMES: dict[Outcome, Tone] = {Outcome.FEWER: "green", Outcome.NOT_FEWER: "yellow"}


@dataclass(frozen=True, kw_only=True)
class Line:
    """One of them."""

    url: str
    kind: str
    about: str
    paper: str
    count: int
    unit: str
    office: str
    issued_on: date
    until: date
    state: str
    adoption: str
    adopted: Chip | None
    effect: Chip | None
    before: int | None
    after: int | None
    chip: Chip | None
    matters_url: str


def lines(found: Iterable[advice.AdviceLine], effects: Mapping[int, EffectLine] = {}) -> tuple[Line, ...]:
    """The lines in order, each with its later effect where that is among the given ones."""
    return tuple(line(one, effects.get(one.id) if one.order_id is None else None) for one in found)


def outcome_chip(outcome: Outcome) -> Chip:
    """What came later, in words."""
    return Chip(OUTCOME_LABELS[outcome], _OUTCOMES.get(outcome, "grey"))


def line(one: advice.AdviceLine, effect: EffectLine | None = None) -> Line:
    """One line; a suggestion made from a finding has its page among the orders."""
    way = ("desk:order", one.order_id) if one.order_id is not None else ("desk:recommendation", one.id)
    return Line(
        url=reverse(way[0], args=[way[1]]),
        kind=advice.ADVICE_LABELS[one.kind],
        about=one.about,
        paper=one.document_number,
        count=one.count,
        unit=unit_name(one.unit_id),
        office=unit_name(one.office_id),
        issued_on=one.issued_on,
        until=one.until,
        state=one.state,
        adoption=one.adoption_label,
        adopted=Chip(one.adoption_label, _TONES[one.adoption]) if one.adoption else None,
        effect=outcome_chip(effect.outcome) if effect else None,
        before=effect.before if effect else None,
        after=effect.after if effect else None,
        matters_url=""
        if one.order_id is not None
        else reverse("desk:recommendation_matters", args=[one.id, "evidence"]),
        chip=Chip(one.answer.words, one.answer.colour.value) if one.answer else None,
    )
