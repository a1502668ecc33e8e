"""Record a call-back (回访登记): what the petitioner says on the telephone, marked with the caller (E-6, E-7)."""

from huiyin.evaluation import fields, recording, rules
from huiyin.kernel.roles import Role
from huiyin.matters.actions import Action, Field, FieldKind, Relation, StartClock, Tell, Who, Work, attaching


def _guard(work: Work) -> None:
    rules.check_caller(own_unit=work.by.unit_id == work.claim.unit_id)
    arrival_id = recording.called(work, work.values["number"])
    recording.check_round(work, arrival_id=arrival_id, entered_by=rules.CALL_BACK)


def _perform(work: Work) -> None:
    arrival_id = recording.called(work, work.values["number"])
    recording.record(work, arrival_id=arrival_id, entered_by=rules.CALL_BACK)
    work.note = "电话回访"


ACTION = Action(
    verb="record_call_back",
    label="登记回访",
    leads_from=fields.ANSWERED_HERE,
    who=(
        Who(relation=Relation.REGISTRAR, roles=(Role.CLERK,)),
        Who(relation=Relation.SENDER, roles=(Role.CLERK,)),
    ),
    fields=(
        Field(
            name="number",
            label="来件编号",
            kind=FieldKind.MATTER_NUMBER,
            required=False,
            help="一件有多位信访人时填写，不填为首位。",
        ),
        *fields.VERDICT,
        attaching.FILES,
    ),
    starts=(StartClock(rule="X-VERDICT", owes=Relation.HOLDER, when=recording.asks_for_reaction),),
    tells=(Tell(template="unit_evaluated", to=Relation.HOLDER),),
    basis=("E-6", "E-7"),
    when=fields.is_evaluated,
    guard=_guard,
    perform=_perform,
    internal=True,
    handbook="回访由信访部门进行，如实记录并注明回访人；回访不代替信访人本人的评价。",
)
