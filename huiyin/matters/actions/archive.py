"""Archive (归档): the whole matter is put away once every window has closed and nothing is owed."""

from huiyin.kernel.roles import Role
from huiyin.matters.engine import clocks, refusals, served
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, Tell, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Clock, Execution, Question, SubTask
from huiyin.matters.rules import archiving
from huiyin.matters.states import ClaimState


def _guard(work: Work) -> None:
    archiving.check_states(ClaimState(claim.state) for claim in work.claims)
    of_matter = {"claim__matter_id": work.matter.pk}
    archiving.check_nothing_waits(
        executions=Execution.objects.filter(Execution.OPEN, **of_matter).count(),
        sub_tasks=SubTask.objects.filter(answered_at__isnull=True, **of_matter).count(),
        questions=Question.objects.filter(answered_at__isnull=True, **of_matter).count(),
        unserved=served.unserved_in(work.matter.pk),
        refusals=refusals.unserved_in(work.matter.pk),
    )
    running = Clock.objects.filter(ended_on__isnull=True, **of_matter)
    archiving.check_limits([_limit(clock) for clock in running], work.on)


def _limit(clock: Clock) -> archiving.RunningLimit:
    return archiving.RunningLimit(
        label=clocks.label_of(clock.rule),
        last_day=clock.rolled,
        provisional=clock.provisional,
        owed=clock.unit_id is not None,
    )


ACTION = Action(
    verb="archive",
    label="归档",
    leads_from=archiving.ARCHIVABLE,
    leads_to=ClaimState.ARCHIVED,
    who=(
        Who(relation=Relation.REGISTRAR, roles=(Role.CLERK,)),
        Who(relation=Relation.HOLDER, roles=(Role.CLERK, Role.LIAISON)),
    ),
    fields=(Field(name="place", label="归档位置", kind=FieldKind.TEXT, required=False, max_length=100),),
    tells=(Tell(template="archived", to=Relation.PETITIONER),),
    basis=("R-210", "T-08", "T-10", "R-602", "N-8"),
    whole_matter=True,
    when=lambda work: work.matter.joined_into_id is None,
    guard=_guard,
    internal=True,
    handbook="复查、复核申请期届满，落实、协办、补充、送达全部完成后整件归档；档案不得丢失、篡改或者擅自销毁。",
)
