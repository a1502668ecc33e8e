"""Withdraw (撤回): the petitioner takes the claim back, on the net or in writing; of several, each for oneself."""

from huiyin.kernel.clock import day_of
from huiyin.kernel.errors import Refused
from huiyin.kernel.roles import Role
from huiyin.matters.engine import attaching, citizens, contents, detaching, papers
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, Tell, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Arrival
from huiyin.matters.rules import limits
from huiyin.matters.states import OPEN, ClaimState

S = ClaimState


def _several(work: Work) -> bool:
    return len(work.arrivals) > 1


def _citizens(work: Work) -> tuple[tuple[str, str], ...]:
    """Return the numbers to choose from, for an office; a citizen withdraws the own and learns of no other."""
    return citizens.choices(work.arrivals) if citizens.office_chooses(work) else ()


def _leaving(work: Work) -> Arrival:
    """Return the arrival whose citizen withdraws."""
    own = [each for each in work.arrivals if each.pk == work.by.arrival_id]
    found = own if work.by.kind == "citizen" else citizens.named(work, work.arrivals)
    if len(found) != 1:
        raise Refused(
            "此件由多位信访人共同反映，请选择是哪一位信访人撤回。", code="withdraw.whose", field="number"
        )
    return found[0]


def _guard(work: Work) -> None:
    leaving = _leaving(work)
    if work.by.kind != "citizen":
        _check_in_writing(work, leaving)


def _check_in_writing(work: Work, leaving: Arrival) -> None:
    requested_on, proof = work.values["requested_on"], work.values["proof"]
    if requested_on is None or not proof:
        raise Refused(
            "工作人员代为登记撤回的，须有信访人的书面申请，请填写申请日期和凭据。",
            code="withdraw.not_in_writing",
            field="requested_on" if requested_on is None else "proof",
        )
    limits.check_not_future(work.on, requested_on, field="requested_on")
    received_on = day_of(leaving.received_at)
    limits.check_since_receipt(received_on, requested_on, field="requested_on")


def _perform(work: Work) -> None:
    leaving = _leaving(work)
    work.note = "信访人撤回" if work.by.kind == "citizen" else "依信访人书面申请撤回"
    work.heard_by, work.whose = [leaving], leaving.pk
    work.detail["arrival"] = leaving.pk
    _confirm(work, leaving)
    if _several(work):
        detaching.detach(work, leaving)
        work.note += "，其余信访人的诉求继续办理"
    else:
        work.move(S.WITHDRAWN)


def _confirm(work: Work, leaving: Arrival) -> None:
    """Give the citizen in writing what was taken back, as every step of the procedure leaves its paper (D-30)."""
    own = work.by.kind == "citizen"
    said = {
        "requested_on": contents.zh(work.on if own else work.values["requested_on"]),
        "request_way": "网上凭编号和查询码办理" if own else f"书面申请（{work.values['proof']}）",
        "goes_on": "同一事项其余信访人的诉求继续办理。" if _several(work) else "",
    }
    papers.issue(work, "D-30", contents.of_case(work) | said, to_petitioner=True, arrival_id=leaving.pk)


def _is_over(work: Work) -> bool:
    return work.state is S.WITHDRAWN


ACTION = Action(
    verb="withdraw",
    label="撤回",
    leads_from=OPEN,
    may_lead_to=frozenset({S.WITHDRAWN, *detaching.BACK}),
    only_from=detaching.BACK,
    who=(
        Who(relation=Relation.PETITIONER),
        Who(relation=Relation.REGISTRAR, roles=(Role.CLERK,)),
        Who(relation=Relation.HOLDER, roles=(Role.CLERK, Role.LIAISON)),
    ),
    fields=(
        citizens.field(
            "撤回的信访人的编号",
            options=_citizens,
            help_text="多位信访人共同反映的，选择撤回的一位；其余信访人的诉求继续办理。",
        ),
        Field(name="reason", label="撤回原因", kind=FieldKind.TEXT, required=False, max_length=300),
        Field(
            name="requested_on",
            label="书面申请日期",
            kind=FieldKind.DATE,
            required=False,
            needed=citizens.is_office,
        ),
        Field(
            name="proof",
            label="书面申请凭据",
            kind=FieldKind.TEXT,
            required=False,
            max_length=200,
            help="工作人员代为登记时必填，如申请书存放位置。",
            needed=citizens.is_office,
        ),
        attaching.field(help_text="书面申请的扫描件或者照片。"),
    ),
    papers=("D-30",),
    may_end=("T-09", "T-11", "T-13", "X-SERVE"),
    tells=(
        Tell(template="withdrawn", to=Relation.PETITIONER),
        Tell(template="unit_withdrawn", to=Relation.HOLDER, when=_is_over),
        Tell(template="unit_one_withdrawn", to=Relation.HOLDER, when=lambda work: not _is_over(work)),
    ),
    basis=("R-101",),
    guard=_guard,
    perform=_perform,
    handbook="撤回出于信访人自愿，可以网上办理，也可以凭书面申请办理；不得劝压撤回。撤回后有新的事实和理由的，可以重新办理。"
    "多位信访人的，各自只能撤回本人的诉求，其余继续办理。撤回以后给本人撤回确认单。",
)
