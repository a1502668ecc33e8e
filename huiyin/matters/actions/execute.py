"""Execute (登记落实): what was granted has been done, with evidence (R-602)."""

from huiyin.kernel.roles import Role
from huiyin.matters.engine import attaching
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Execution
from huiyin.matters.rules import limits
from huiyin.matters.states import ClaimState

S = ClaimState


def _is_open(work: Work) -> bool:
    return any(row.is_open for row in work.rows(Execution))


def _guard(work: Work) -> None:
    limits.check_not_future(work.on, work.values["done_on"], field="done_on")


def _perform(work: Work) -> None:
    open_ones = Execution.objects.filter(Execution.OPEN, claim_id=work.claim.pk)
    open_ones.update(done_on=work.values["done_on"], evidence=work.values["evidence"])


ACTION = Action(
    verb="execute",
    label="登记落实",
    leads_from=frozenset(set(S) - {S.REGISTERED, S.FORWARDED, S.OBJECTED, S.DISPUTED, S.ARCHIVED, S.JOINED}),
    who=(Who(relation=Relation.HOLDER, roles=(Role.HANDLER, Role.HEAD)),),
    fields=(
        Field(name="done_on", label="落实日期", kind=FieldKind.DATE),
        Field(name="evidence", label="落实情况和凭据", kind=FieldKind.LONG_TEXT),
        attaching.field(help_text="执行的照片、凭证等。"),
    ),
    meets=("X-EXEC",),
    basis=("R-602",),
    when=_is_open,
    guard=_guard,
    perform=_perform,
    handbook="支持信访请求的意见必须落实；未落实的，不得归档为案结事了。",
)
