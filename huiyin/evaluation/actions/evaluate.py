"""Evaluate (评价): the petitioner, and nobody else, gives a verdict on the office and on the unit (E-5, E-6)."""

from huiyin.evaluation import fields, recording, rules
from huiyin.matters.actions import Action, Relation, StartClock, Tell, Who, Work, attaching


def _perform(work: Work) -> None:
    recording.record(work, arrival_id=work.by.arrival_id, entered_by=rules.PETITIONER)


def _guard(work: Work) -> None:
    recording.check_round(work, arrival_id=work.by.arrival_id, entered_by=rules.PETITIONER)


ACTION = Action(
    verb="evaluate",
    label="评价",
    leads_from=fields.ANSWERED_HERE,
    who=(Who(relation=Relation.PETITIONER),),
    fields=(*fields.VERDICT, attaching.FILES),
    starts=(StartClock(rule="X-VERDICT", owes=Relation.HOLDER, when=recording.asks_for_reaction),),
    tells=(Tell(template="unit_evaluated", to=Relation.HOLDER),),
    basis=("E-5", "E-6", "R-203"),
    when=fields.is_evaluated,
    guard=_guard,
    perform=_perform,
    handbook="评价权属于信访人，任何单位不得代评、劝评。评价不满意的，依法组织二次办理或者提起甄别。",
)
