"""Change lane (调整办法): how a unit goes about a claim, by a person and with a reason (JZ-19…JZ-23)."""

from weakref import WeakKeyDictionary

from huiyin.accounts import queries as accounts
from huiyin.accounts.queries.leading import leading_seats
from huiyin.kernel.errors import Refused
from huiyin.kernel.roles import Role
from huiyin.matters.engine import clocks, contents
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, Tell, Who
from huiyin.matters.engine.look import Look
from huiyin.matters.engine.work import Work
from huiyin.matters.rules import classing, laning
from huiyin.matters.states import WORKING, ClaimState
from huiyin.units import queries as units

S = ClaimState
VERB = "change_lane"


#: Those of one look at a matter: its claims mostly lie with one unit, and all ask the same.
_SEEN: WeakKeyDictionary[Look, dict[int, tuple[tuple[str, str], ...]]] = WeakKeyDictionary()


def _leaders(work: Work) -> tuple[tuple[str, str], ...]:
    """Who may take charge: the heads of the unit that has the claim, and the leaders of the bodies above it (包案)."""
    unit_id = work.claim.unit_id or work.matter.registrar_id
    known = _SEEN.setdefault(work.look, {}) if work.look else {}
    if unit_id not in known:
        seats = leading_seats(units.unit(unit_id).path, work.on)
        known[unit_id] = tuple((str(seat.id), seat.label) for seat in seats)
    return known[unit_id]


def _in_charge(work: Work) -> str | None:
    """Who was chosen; where only one may take charge, nobody is asked and it is that one."""
    known = _leaders(work)
    if work.values["lane"] == laning.SPECIAL and not known:
        raise Refused(
            "本单位和上级还没有设负责人、领导岗位，不能确定包案领导。请先由系统管理员设岗。",
            code="lane.nobody",
            field="lane",
        )
    return work.values["leader"] or (known[0][0] if len(known) == 1 else None)


def _guard(work: Work) -> None:
    work.values["leader"] = _in_charge(work)
    values = work.values
    laning.check_lane(values["lane"], before=work.claim.lane, leader=values["leader"])
    ends = [work.clocks[rule].strict for rule in clocks.HANDLING if rule in work.clocks]
    laning.check_promise(values["lane"], values["answer_by"], on=work.on, last_day=min(ends, default=None))


def _perform(work: Work) -> None:
    values, before = work.values, laning.SHORT_LABELS.get(work.claim.lane, "")
    work.claim.lane = values["lane"]
    if values["lane"] != laning.SPECIAL:
        values["leader"] = None
    now = laning.SHORT_LABELS[values["lane"]]
    work.note = f"{before}改为{now}" if before and before != now else now
    if values["leader"]:
        leader = accounts.seat(int(values["leader"]))
        work.note += f"，包案领导：{leader.unit.short_name}{leader.title}"
    if values["lane"] == laning.CAREFUL:
        work.note += f"，{contents.zh(values['answer_by'])}前答复"
        work.telling = {
            "until": values["answer_by"].isoformat(),
            "unit": contents.unit_name(work.claim.unit_id),
        }
    work.detail |= {"lane": values["lane"]}


def _is_careful(work: Work) -> bool:
    return work.claim.lane == laning.CAREFUL


ACTION = Action(
    verb=VERB,
    label="调整办法",
    leads_from=WORKING | {S.FORWARDED},
    who=(Who(relation=Relation.HOLDER, roles=(Role.HANDLER, Role.LIAISON, Role.HEAD)),),
    fields=(
        Field(name="lane", label="办法", kind=FieldKind.CHOICE, choices=classing.LANES),
        Field(
            name="leader",
            label="包案领导",
            kind=FieldKind.CHOICE,
            required=False,
            options=_leaders,
            asked_with=("lane", laning.SPECIAL),
            help="专办件由领导包案，请确定一名领导。",
        ),
        Field(
            name="answer_by",
            label="答复日期",
            kind=FieldKind.DATE,
            required=False,
            asked_with=("lane", laning.CAREFUL),
            help="细办件把这一日期告知信访人，不得晚于法定办理期限。",
        ),
        Field(name="reason", label="理由", kind=FieldKind.TEXT, max_length=300),
    ),
    tells=(Tell(template="lane_date", to=Relation.PETITIONER, when=_is_careful),),
    basis=("R-314", "H-5"),
    when=lambda work: work.claim.claim_class != "accusation",
    guard=_guard,
    perform=_perform,
    internal=True,
    handbook="快办、细办、专办、协办、联办由承办单位按实际情况确定，可以调整，须写明理由。办法是内部安排，"
    "不改变任何法定期限；专办须确定包案领导，细办须告知答复日期。",
)
