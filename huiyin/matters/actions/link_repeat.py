"""Link (关联): this matter repeats another, flows back from a procedure, or belongs with it (R-209, WH-25)."""

from huiyin.kernel.errors import Refused
from huiyin.kernel.roles import Role
from huiyin.matters.engine import others
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Claim, Link
from huiyin.matters.rules import linking
from huiyin.matters.states import ClaimState


def _guard(work: Work) -> None:
    other = others.other_matter(work, "number")
    kind = work.values["kind"]
    linking.check(
        kind,
        same_seal=other.restricted == work.matter.restricted,
        earlier=(other.received_at, other.pk) < (work.matter.received_at, work.matter.pk),
        went_elsewhere=Claim.objects.filter(matter_id=other.pk, way__in=(1, 2, 3, 4, 5)).exists(),
    )
    if Link.objects.filter(matter=work.matter, other=other, kind=kind, ended_at__isnull=True).exists():
        raise Refused("两件已有同样的关联，无需重复登记。", code="link.twice")


def _perform(work: Work) -> None:
    other, kind = others.other_matter(work, "number"), work.values["kind"]
    Link.objects.create(matter=work.matter, other=other, kind=kind, made_at=work.at)
    if kind == "repeat":
        work.matter.is_initial = False
    label = linking.KIND_LABELS[kind]
    work.note = f"{label}：{other.number}"
    work.detail |= {"other": other.pk, "kind": kind}
    others.write_down(work, other, note=f"{label}：{work.matter.number}", detail={"kind": kind})


ACTION = Action(
    verb="link_repeat",
    label="关联其他件",
    leads_from=frozenset(set(ClaimState) - {ClaimState.JOINED, ClaimState.ARCHIVED}),
    who=(
        Who(relation=Relation.REGISTRAR, roles=(Role.CLERK,)),
        Who(relation=Relation.HOLDER, roles=(Role.CLERK, Role.LIAISON, Role.HANDLER)),
    ),
    fields=(
        Field(name="kind", label="关系", kind=FieldKind.CHOICE, choices=linking.KINDS),
        Field(name="number", label="另一件编号", kind=FieldKind.MATTER_NUMBER),
        Field(name="reason", label="认定依据", kind=FieldKind.TEXT, max_length=300),
    ),
    basis=("R-209",),
    guard=_guard,
    perform=_perform,
    internal=True,
    handbook="系统提示仅供参考，由工作人员认定。重复件只作关联，不删除，照常登记、告知和办理。",
)
