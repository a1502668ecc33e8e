"""Ask for help (协办、联办): the lead unit writes to others, each with a reply date, and stays responsible.

Other units responsible are asked by a letter of request (商请函, JZ-23).
"""

from datetime import date

from huiyin.kernel.roles import Role
from huiyin.matters.engine import attaching, clocks, contents, papers, sending
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, Tell, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.models import SubTask
from huiyin.matters.rules import helping
from huiyin.matters.states import WORKING, ClaimState


def _units(work: Work) -> list[int]:
    """Return the units to ask, an abolished one replaced by its successor (R-315)."""
    found = [sending.open_unit(work, unit_id).id for unit_id in work.values["units"]]
    return list(dict.fromkeys(found))


def _reply_by(work: Work) -> date:
    """A helper's date lies within the first limit of the handling itself to end."""
    ends = [work.clocks[rule].strict for rule in clocks.HANDLING if rule in work.clocks]
    return helping.reply_day(work.values["reply_by"], on=work.on, last_day=min(ends, default=None))


def _guard(work: Work) -> None:
    asked = _units(work)
    waiting = SubTask.objects.filter(claim_id=work.claim.pk, answered_at__isnull=True)
    helping.check_kind(work.values["kind"], simplified=work.state is ClaimState.SIMPLIFIED)
    helping.check_one_lead(work.claim.unit_id, waiting.values_list("lead_id", flat=True))
    helping.check_helpers(
        asked, lead=work.claim.unit_id, waiting=list(waiting.values_list("unit_id", flat=True))
    )
    for unit_id in asked:
        sending.check_wall(work, unit_id)
    _reply_by(work)


def _perform(work: Work) -> None:
    asked, reply_by = _units(work), _reply_by(work)
    for unit_id in asked:
        SubTask.objects.create(
            claim_id=work.claim.pk,
            kind=work.values["kind"],
            lead_id=work.claim.unit_id,
            unit_id=unit_id,
            request=work.values["request"],
            reply_by=reply_by,
            asked_at=work.at,
        )
        sending.involve(work, unit_id, "helper")
        if work.values["kind"] == "joint":
            _write(work, unit_id, reply_by)
    names = "、".join(contents.unit_name(unit_id) for unit_id in asked)
    work.note = f"请{names}{dict(helping.KINDS)[work.values['kind']]}，{contents.zh(reply_by)}前回复"
    work.detail |= {"asked": asked, "reply_by": reply_by.isoformat()}
    work.telling = {"until": reply_by.isoformat(), "unit": contents.unit_name(work.claim.unit_id)}


def _write(work: Work, unit_id: int, reply_by: date) -> None:
    """The letter to one unit, in the lead's name (D-31)."""
    letter = contents.of_case(work) | {
        "helper": contents.unit_name(unit_id),
        "requirement": work.values["request"],
        "report_by": reply_by,
    }
    papers.issue(work, "D-31", letter, to_petitioner=False, unit_id=work.claim.unit_id)


ACTION = Action(
    verb="ask_help",
    label="请求协办、联办",
    leads_from=WORKING,
    who=(Who(relation=Relation.HOLDER, roles=(Role.HANDLER, Role.LIAISON, Role.HEAD)),),
    fields=(
        Field(name="kind", label="方式", kind=FieldKind.CHOICE, choices=helping.KINDS),
        Field(name="units", label="协办、联办单位", kind=FieldKind.UNITS),
        Field(name="request", label="请办事项", kind=FieldKind.LONG_TEXT, max_length=2000),
        Field(
            name="reply_by",
            label="回复期限",
            kind=FieldKind.DATE,
            required=False,
            help="不填的，以本件办理期限为准。",
        ),
        attaching.FILES,
    ),
    papers=("D-31",),
    tells=(Tell(template="unit_help_asked", to=Relation.HELPER),),
    basis=("R-314", "H-5"),
    guard=_guard,
    perform=_perform,
    internal=True,
    handbook="涉及多个单位的，由承办单位牵头，联办的逐个发商请函，写明请办事项和回复期限；牵头单位对信访人负责到底，期限不变。",
)
