"""Unjoin (拆开并件): a matter joined by mistake stands again exactly as it stood, with unchanged dates (U29)."""

from huiyin.kernel.roles import Role
from huiyin.matters.engine import children, clocks, linked, others
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, Tell, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Arrival, Matter, Step
from huiyin.matters.rules import joining
from huiyin.matters.states import ClaimState


def _join_step(work: Work) -> Step | None:
    """Return the step by which this very claim was joined; a claim that was set apart has none."""
    turns = Step.objects.filter(claim_id=work.claim.pk, verb__in=("join", "unjoin", "separate"))
    last = turns.order_by("-id").first()
    return last if last is not None and last.verb == "join" else None


def _is_joined(work: Work) -> bool:
    return work.matter.joined_into_id is not None and _join_step(work) is not None


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
    main = _main_matter(work.matter)
    back = Arrival.objects.filter(matter_id=main.pk, home_id__in=linked.joined_family(work.matter.pk))
    moved = list(back.order_by("id").values_list("pk", flat=True))
    back.update(matter_id=work.matter.pk)
    work.matter.joined_into = None
    work.note = f"从{main.number}拆开"
    work.detail |= {"out_of": main.pk, "arrivals": moved}
    others.write_down(work, main, note=f"拆出{work.matter.number}", detail={"arrivals": moved})


def _main_matter(matter: Matter) -> Matter:
    """Return, locked, the matter at the end of the chain of joinings: there the arrivals are."""
    main_id = matter.joined_into_id
    while True:
        above = Matter.objects.values_list("joined_into_id", flat=True).get(pk=main_id)
        if above is None:
            return others.lock(main_id)
        main_id = above


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
    perform=_perform,
    internal=True,
    handbook="拆开后恢复并件前的状态，原有期限照常计算、不延长也不缩短。",
)
