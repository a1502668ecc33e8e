"""Recording the service of an answer or decision: on all its citizens at once, or on one by one.

What is served is told by the kinds of paper: the holder's answers, or the decisions of the organs that review them.
"""

from datetime import date
from functools import partial

from huiyin.matters.engine import attaching, citizens, clocks, papers, served
from huiyin.matters.engine.declare import Field, FieldKind, Relation, StartClock
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Clock, Paper
from huiyin.matters.rules import limits
from huiyin.matters.states import ENDED


def waiting(work: Work, kinds: tuple[str, ...] = served.ANSWERS) -> tuple[tuple[str, str], ...]:
    """Return the numbers of the citizens whom the paper has not reached yet; nothing to choose for a single one."""
    if not served.several(work, kinds):
        return ()
    ids = {paper.arrival_id for paper in served.unserved(work, kinds)}
    return citizens.choices(each for each in work.arrivals if each.pk in ids)


def fields(kinds: tuple[str, ...] = served.ANSWERS) -> tuple[Field, ...]:
    """Return what a service asks."""
    return (
        citizens.field(
            "受送达人的编号",
            options=partial(waiting, kinds=kinds),
            help_text="多位信访人分别送达的，逐一登记；不选的，视为同日向尚未送达的各位信访人送达。",
        ),
        Field(name="way", label="送达方式", kind=FieldKind.CHOICE, choices=papers.SERVICE_WAYS),
        Field(name="served_on", label="送达日期", kind=FieldKind.DATE),
        Field(
            name="proof", label="送达凭证", kind=FieldKind.TEXT, max_length=300, help="如签收回证、邮件单号。"
        ),
        attaching.field(help_text="送达回证、邮寄凭证的扫描件或者照片。"),
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


def chosen(work: Work, kinds: tuple[str, ...] = served.ANSWERS) -> list[Paper]:
    """Return the papers that were served: those of the citizen named, else all that wait."""
    whose = {each.pk for each in citizens.named(work, work.arrivals)}
    return [paper for paper in served.unserved(work, kinds) if paper.arrival_id in whose]


def check(work: Work, kinds: tuple[str, ...] = served.ANSWERS) -> None:
    """Service lies between the day of the paper and today."""
    limits.check_not_future(work.on, served_on(work), field="served_on")
    limits.check_not_before(served.issued_on(chosen(work, kinds)), served_on(work), field="served_on")


def record(work: Work, kinds: tuple[str, ...] = served.ANSWERS) -> None:
    """Record it; the duty to serve is met once the paper has reached everybody."""
    values = work.values
    papers.serve(
        work, chosen(work, kinds), way=values["way"], served_on=values["served_on"], proof=values["proof"]
    )
    settle(work, kinds)


def settle(work: Work, kinds: tuple[str, ...] = served.ANSWERS) -> None:
    """The duty to serve runs on as long as one citizen waits, and no longer."""
    running = work.clocks.get("X-SERVE")
    if running is not None and not _is_for(work, running, kinds):
        return
    if not served.unserved(work, kinds):
        clocks.meet(work, "X-SERVE")
    elif "X-SERVE" in work.action.meets:
        _runs_on(work, kinds)


def _is_for(work: Work, duty: Clock, kinds: tuple[str, ...]) -> bool:
    """The holder serves the answers, an organ that reviews them its own decisions."""
    return (duty.unit_id == work.claim.unit_id) is (kinds == served.ANSWERS)


def _runs_on(work: Work, kinds: tuple[str, ...]) -> None:
    """The engine has ended the clock that the action meets; towards the others the duty is not yet met."""
    last = Clock.objects.filter(claim_id=work.claim.pk, rule="X-SERVE").order_by("-id").first()
    if last is not None and _is_for(work, last, kinds):
        clocks.run_again(work, [last.pk])


def conclude(work: Work, rule: str = "T-08") -> None:
    """Say until when those who were served may ask for a review, or by another rule for a recheck."""
    window = served.opened(work, rule)
    work.telling = {"until": window.rolled.isoformat()} if window else {}
