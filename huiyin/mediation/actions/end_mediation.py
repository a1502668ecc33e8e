"""End the mediation (终止调解): no agreement was reached or a side has left; the handling goes on (R-313)."""

from huiyin.matters.actions import Action, Field, FieldKind, Relation, Tell, Work, attaching
from huiyin.mediation import holding, rules


def _perform(work: Work) -> None:
    row = holding.in_hand(work)
    row.result, row.reason, row.ended_at = "failed", work.values["reason"], work.at
    row.save(update_fields=["result", "reason", "ended_at"])
    work.note = rules.RESULT_LABELS["failed"]


ACTION = Action(
    verb="end_mediation",
    label="终止调解、和解",
    leads_from=holding.STATES,
    who=holding.WHO,
    fields=(
        Field(name="reason", label="终止原因", kind=FieldKind.TEXT, max_length=500),
        attaching.FILES,
    ),
    tells=(Tell(template="mediation_ended", to=Relation.PETITIONER),),
    basis=("R-313",),
    when=holding.is_open,
    perform=_perform,
    handbook="未达成协议的，继续依法办理，办理期限不因调解而延长。",
)
