"""Recording the service of an answer: on all its citizens at once, or on one by one."""

from datetime import date

from huiyin.matters.engine import clocks, papers, service
from huiyin.matters.engine.declare import Field, FieldKind, Relation, StartClock
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Clock, Paper
from huiyin.matters.rules import limits
from huiyin.matters.states import ENDED


def waiting(work: Work) -> tuple[tuple[str, str], ...]:
    """Return the numbers of the citizens whom the answer has not reached yet; nothing to choose for a single one."""
    if not service.several(work, service.ANSWERS):
        return ()
    ids = {paper.arrival_id for paper in service.unserved(work, service.ANSWERS)}
    return tuple((each.number, each.number) for each in work.arrivals if each.pk in ids)


FIELDS: tuple[Field, ...] = (
    Field(
        name="number",
        label="受送达人的编号",
        kind=FieldKind.CHOICE,
        required=False,
        options=waiting,
        help="多位信访人分别送达的，逐一登记；不选的，视为同日向尚未送达的各位信访人送达。",
    ),
    Field(name="way", label="送达方式", kind=FieldKind.CHOICE, choices=papers.SERVICE_WAYS),
    Field(name="served_on", label="送达日期", kind=FieldKind.DATE),
    Field(name="proof", label="送达凭证", kind=FieldKind.TEXT, max_length=300, help="如签收回证、邮件单号。"),
)


def served_on(work: Work) -> date:
    """Return the day of service."""
    day: date = work.values["served_on"]
    return day


WINDOW = StartClock(
    rule="T-08",
    owes=Relation.PETITIONER,
    since=served_on,
    when=lambda work: work.claim.claim_class == "petition" and work.state not in ENDED,
)


def chosen(work: Work) -> list[Paper]:
    """Return the papers that were served: those of the citizen named, else all that wait."""
    number = work.values["number"]
    whose = {each.pk for each in work.arrivals if number in (None, each.number)}
    return [paper for paper in service.unserved(work, service.ANSWERS) if paper.arrival_id in whose]


def check(work: Work) -> None:
    """Service lies between the day of the paper and today."""
    limits.check_not_future(work.on, served_on(work), field="served_on")
    limits.check_not_before(service.issued_on(chosen(work)), served_on(work), field="served_on")


def record(work: Work) -> None:
    """Record it; the unit's duty to serve is met once the answer has reached everybody."""
    values = work.values
    for paper in chosen(work):
        papers.serve(work, paper, way=values["way"], served_on=values["served_on"], proof=values["proof"])
    settle(work)


def settle(work: Work) -> None:
    """The holder's duty to serve runs on as long as one citizen waits, and no longer."""
    running = work.clocks.get("X-SERVE")
    owed = running is None or running.unit_id == work.claim.unit_id
    if not owed:
        return
    if not service.unserved(work, service.ANSWERS):
        clocks.meet(work, "X-SERVE")
    elif "X-SERVE" in work.action.meets:
        _runs_on(work)


def _runs_on(work: Work) -> None:
    """The engine has ended the clock that the action meets; towards the others the duty is not yet met."""
    last = Clock.objects.filter(claim_id=work.claim.pk, rule="X-SERVE").order_by("-id").first()
    if last is not None and last.unit_id == work.claim.unit_id:
        clocks.run_again(work, [last.pk])


def conclude(work: Work) -> None:
    """Say until when those who were served may ask for a review."""
    window = service.opened(work, "T-08")
    work.telling = {"until": window.rolled.isoformat()} if window else {}
