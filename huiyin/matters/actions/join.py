"""Join (并件): this matter is handled within another; each citizen keeps the own number, code and notices (U29)."""

from huiyin.kernel.roles import Role
from huiyin.matters.engine import acceptance, children, others, telling
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, Tell, Who
from huiyin.matters.engine.leaving import carry_over
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Accused, Arrival, Claim, Matter
from huiyin.matters.rules import joining
from huiyin.matters.states import ClaimState


def _guard(work: Work) -> None:
    joining.check_source(ClaimState(claim.state) for claim in work.claims)
    target = others.other_matter(work, "number")
    states = Claim.objects.filter(matter_id=target.pk).values_list("state", flat=True)
    joining.check_target(
        [ClaimState(state) for state in states],
        joined=target.joined_into_id is not None,
        same_seal=target.restricted == work.matter.restricted,
    )
    if work.matter.restricted:
        joining.check_same_accused(_accused(work.matter.pk), _accused(target.pk))


def _accused(matter_id: int) -> frozenset[object]:
    return frozenset(Accused.objects.filter(matter_id=matter_id).values_list("unit_id", "account_id"))


def _perform(work: Work) -> None:
    clocks = (*work.clocks.values(), *work.windows.values())
    work.kept = children.open_children(work) | {"clocks": [clock.pk for clock in clocks]}
    work.detail["clocks"] = work.kept["clocks"]
    if work.leads:
        _move_arrivals(work, others.other_matter(work, "number"))


def _claim_ids(matter_id: int) -> list[int]:
    return list(Claim.objects.filter(matter_id=matter_id).values_list("pk", flat=True))


def _move_arrivals(work: Work, target: Matter) -> None:
    here = Arrival.objects.filter(matter_id=work.matter.pk)
    moved = list(here.order_by("id").values_list("pk", flat=True))
    work.heard_by = work.arrivals
    here.update(matter_id=target.pk)
    carry_over(moved, out_of=_claim_ids(work.matter.pk), into=_claim_ids(target.pk), at=work.at)
    work.matter.joined_into_id = target.pk
    work.note = f"并入{target.number}"
    work.detail |= {"into": target.pk, "arrivals": moved}
    _tell_of_acceptance(work, target, moved)
    others.write_down(work, target, note=f"并入{work.matter.number}", detail={"arrivals": moved})
    telling.tell_holders(work, target, "unit_joined")


def _tell_of_acceptance(work: Work, target: Matter, moved: list[int]) -> None:
    for claim in Claim.objects.filter(matter_id=target.pk).order_by("ordinal"):
        acceptance.tell_later(work.beside(claim, matter=target), moved)


ACTION = Action(
    verb="join",
    label="并件",
    leads_from=joining.JOINABLE,
    leads_to=ClaimState.JOINED,
    who=(
        Who(relation=Relation.REGISTRAR, roles=(Role.CLERK,)),
        Who(relation=Relation.HOLDER, roles=(Role.CLERK, Role.LIAISON)),
    ),
    fields=(
        Field(name="number", label="主件编号", kind=FieldKind.MATTER_NUMBER, help="并入后在主件一并办理。"),
        Field(name="reason", label="并件理由", kind=FieldKind.TEXT, max_length=300),
    ),
    tells=(Tell(template="joined", to=Relation.PETITIONER),),
    basis=("R-203", "R-209"),
    whole_matter=True,
    guard=_guard,
    perform=_perform,
    internal=True,
    handbook="同一问题由多人或多渠道反映的，可以并件办理。每位信访人的编号、查询码和通知不变；并错的可以拆开。",
)
