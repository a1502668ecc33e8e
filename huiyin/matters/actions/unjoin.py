"""Unjoin (拆开并件): a matter joined by mistake stands again exactly as it stood, with unchanged dates (U29)."""

from django.db.models import QuerySet

from huiyin.kernel.errors import Refused
from huiyin.kernel.roles import Role
from huiyin.matters.engine import children, clocks, detaching, leaving, linked, others
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, Tell, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Arrival, Claim, Matter, Step
from huiyin.matters.rules import joining
from huiyin.matters.states import OPEN, ClaimState


def _join_step(work: Work) -> Step | None:
    """Return the step by which this very claim was joined; a claim that was set apart has none."""
    turns = [row for row in work.rows(Step) if row.verb in ("join", "unjoin", "separate")]
    return turns[-1] if turns and turns[-1].verb == "join" else None


def _is_joined(work: Work) -> bool:
    return work.matter.joined_into_id is not None and _join_step(work) is not None


def _guard(work: Work) -> None:
    """Neither side is left without a citizen who stands behind it."""
    main_id = _main_id(work.matter)
    here = set(Arrival.objects.filter(matter_id=main_id).values_list("pk", flat=True))
    back = set(_back(work, main_id).values_list("pk", flat=True))
    claims = Claim.objects.filter(matter_id=main_id)
    if back <= leaving.left_all(list(claims.values_list("pk", flat=True))):
        raise Refused("此件的信访人已撤回，不再拆开办理。", code="unjoin.withdrawn")
    for claim_id in claims.filter(state__in=OPEN).values_list("pk", flat=True):
        if not leaving.stay(claim_id, here - back):
            raise Refused("主件的信访人已撤回，拆开后主件没有信访人，不能拆开。", code="unjoin.left_alone")


def _perform(work: Work) -> None:
    step = _join_step(work)
    if step is None:
        return
    kept = step.values.get("kept", {})
    work.move(ClaimState(step.from_state))
    clocks.run_again(work, kept.get("clocks", ()))
    children.reopen_children(work, kept)
    if work.leads:
        _take_back(work)


def _take_back(work: Work) -> None:
    """Bring the arrivals home: those of this matter, and of matters that had been joined into it."""
    main = others.lock(_main_id(work.matter))
    back = _back(work, main.pk)
    moved = list(back.order_by("id").values_list("pk", flat=True))
    back.update(matter_id=work.matter.pk)
    left = list(Claim.objects.filter(matter_id=main.pk).order_by("ordinal"))
    own = [claim.pk for claim in work.claims]
    leaving.carry_over(moved, out_of=[claim.pk for claim in left], into=own, at=work.at)
    for claim in left:
        detaching.release(work.beside(claim, matter=main), moved)
    work.matter.joined_into = None
    work.note = f"从{main.number}拆开"
    work.kept = {"out_of": main.pk}
    work.detail |= {"out_of": main.pk, "arrivals": moved}
    others.write_down(work, main, note=f"拆出{work.matter.number}", detail={"arrivals": moved})


def _back(work: Work, main_id: int) -> "QuerySet[Arrival]":
    """The arrivals that go home."""
    return Arrival.objects.filter(matter_id=main_id, home_id__in=linked.joined_family(work.matter.pk))


def _main_id(matter: Matter) -> int:
    """Return the matter at the end of the chain of joinings: there the arrivals are."""
    return linked.joined_chain(matter.joined_into_id or matter.pk)[-1]


ACTION = Action(
    verb="unjoin",
    label="拆开并件",
    leads_from=frozenset({ClaimState.JOINED}),
    may_lead_to=joining.JOINABLE,
    who=(
        Who(relation=Relation.REGISTRAR, roles=(Role.CLERK,)),
        Who(relation=Relation.HOLDER, roles=(Role.CLERK, Role.LIAISON)),
    ),
    fields=(Field(name="reason", label="拆开理由", kind=FieldKind.TEXT, max_length=300),),
    tells=(Tell(template="unjoined", to=Relation.PETITIONER),),
    basis=("R-203", "R-209"),
    whole_matter=True,
    when=_is_joined,
    guard=_guard,
    perform=_perform,
    internal=True,
    handbook="拆开后恢复并件前的状态，原有期限照常计算、不延长也不缩短。",
)
