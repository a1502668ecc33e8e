"""The joint conference acts on a unit (S-09): a supervisor writes the paper, on evidence chosen from a list."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from huiyin.audit.actions import record
from huiyin.catalogue import queries as catalogue
from huiyin.documents import actions as documents
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import Refused
from huiyin.kernel.text import tidy
from huiyin.post import actions as post
from huiyin.supervision.actions import turn
from huiyin.supervision.actions.writing import contact_of
from huiyin.supervision.models import Evidence, Measure
from huiyin.supervision.permissions import check_measures
from huiyin.supervision.queries.evidence import EvidenceView, evidence
from huiyin.supervision.queries.measures import step_of
from huiyin.supervision.rules.ladder import CODES, REQUIREMENTS, UNIT_RUNG_LABELS, NextStep, UnitRung
from huiyin.supervision.rules.rungs import answer_day
from huiyin.supervision.rules.talk import Talk, talk
from huiyin.units import queries as units

MOST_SAID = 200


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """What a supervisor writes: the rung, the evidence by its keys, what the conference decided, what is asked for.

    Where `requirement` is empty the words of the rung stand; without `answer_by` the usual days for answers. A talk
    needs to be told when and where.
    """

    rung: UnitRung
    evidence: Collection[str]
    decision: str
    requirement: str = ""
    answer_by: date | None = None
    meet_at: datetime | None = None
    meet_where: str = ""


def measure_unit(unit_id: int, proposal: Proposal, *, by: Actor, at: datetime) -> Measure:
    """Do the next act on a unit, with its paper.

    Raises Refused "measure.rung" where another act, or none, is next; "measure.evidence" for no evidence or one that
    does not stand any more; "measure.decision", "measure.answer_by", "measure.own_unit", and as `talk`; NotFound,
    NotAllowed.
    """
    with transaction.atomic():
        turn.wait_for("measure", unit_id)
        check_measures(by, unit_id)
        step = _checked(step_of(unit_id, on=day_of(at)), proposal)
        chosen = _chosen(unit_id, step, proposal.evidence, day_of(at))
        answer_by = _answer_by(proposal.answer_by, day_of(at))
        meeting = _talk(proposal, answer_by, at)
        return _written(unit_id, step, proposal, chosen, answer_by, meeting, by, at)


def _talk(proposal: Proposal, answer_by: date, at: datetime) -> Talk | None:
    if proposal.rung is not UnitRung.TALK:
        return None
    when, where = proposal.meet_at, proposal.meet_where
    return talk(when, where, now=at, answer_by=answer_by, calendar=catalogue.calendar())


def _checked(step: NextStep, proposal: Proposal) -> NextStep:
    if step.rung is not proposal.rung:
        raise Refused(f"现在不能{UNIT_RUNG_LABELS[proposal.rung]}。{step.why}", code="measure.rung")
    if not 0 < len(tidy(proposal.decision)) <= MOST_SAID:
        raise Refused(
            f"请写明信访工作联席会议哪次会议、何时作出的决定，不超过{MOST_SAID}字。",
            code="measure.decision",
            field="decision",
        )
    return step


def _chosen(unit_id: int, step: NextStep, keys: Collection[str], on: date) -> list[EvidenceView]:
    known = {one.key: one for one in evidence(unit_id, on=on, since=step.since)}
    if not keys:
        raise Refused("请至少勾选一项依据。", code="measure.evidence", field="evidence")
    if not set(keys) <= known.keys():
        raise Refused(
            "勾选的依据有的已经解决或者变化，请核对后重新勾选。", code="measure.evidence", field="evidence"
        )
    return [one for key, one in known.items() if key in keys]


def _answer_by(asked: date | None, on: date) -> date:
    if asked is not None and asked <= on:
        raise Refused("反馈期限应当晚于今天，请重新选择。", code="measure.answer_by", field="answer_by")
    return asked or answer_day(on, catalogue.calendar(), days=catalogue.profile().watch.answer_days)


def _written(
    unit_id: int,
    step: NextStep,
    proposal: Proposal,
    chosen: list[EvidenceView],
    answer_by: date,
    meeting: Talk | None,
    by: Actor,
    at: datetime,
) -> Measure:
    office = by.unit_id or 0
    contents = _contents(unit_id, proposal, chosen) | {"by_when": answer_by, "contact": contact_of(office)}
    if meeting:
        contents |= {"meet_at": meeting.when, "meet_where": meeting.where}
    paper = documents.issue("D-32", unit_id=office, contents=contents, at=at)
    row = Measure.objects.create(
        unit_id=unit_id,
        office_id=office,
        round=step.round,
        rung=proposal.rung,
        decision=tidy(proposal.decision),
        meet_at=meeting.at if meeting else None,
        meet_where=meeting.where if meeting else "",
        seat_id=by.seat_id,
        document_id=paper.id,
        issued_at=at,
        answer_by=answer_by,
    )
    Evidence.objects.bulk_create(_evidence(row, one) for one in chosen)
    record(f"measure:{row.pk}", "measure.issued", by=by, at=at, detail={"rung": int(proposal.rung)})
    words = {"measure": UNIT_RUNG_LABELS[proposal.rung], "until": answer_by}
    post.tell(("unit", unit_id), "unit_measure", words, key=f"measure:{row.pk}", at=at)
    return row


def _evidence(row: Measure, one: EvidenceView) -> Evidence:
    return Evidence(
        measure=row,
        matter_id=one.matter_id,
        claim_id=one.claim_id,
        order_id=one.order_id,
        finding_id=one.finding_id,
        said=one.said[:300],
    )


def _contents(unit_id: int, proposal: Proposal, chosen: list[EvidenceView]) -> dict[str, Any]:
    return {
        "unit_name": units.unit(unit_id).name,
        "measure": CODES[proposal.rung],
        "decision": tidy(proposal.decision),
        "faults": [{"fault": f"信访事项{one.number}：{one.said}"} for one in chosen],
        "requirement": tidy(proposal.requirement) or REQUIREMENTS[proposal.rung],
    }
