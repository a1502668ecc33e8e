"""Rules about conduct: buck-passing, endless calls, answers without contact, copied or put right (S-04…S-07, PK-17)."""

from collections.abc import Iterator
from datetime import date

from huiyin.supervision.rules.procedure.facts import ClaimFacts, MatterFacts, PastedFacts
from huiyin.supervision.rules.procedure.faults import Fault, Follow, Rule, Side, day

OBJECTIONS = 2
"""So many objections on one matter are buck-passing (PK-17)."""

CALLS = 3
"""So many calls about one matter, and it is still not solved, are a ground of the hotline's rules (S-07, D)."""

UNSOLVED = frozenset(
    {"registered", "forwarded", "objected", "disputed", "screening", "handling", "simplified"}
)

STAGES = {"review": "复查", "recheck": "复核"}
REVERSED = {"change": "变更了原意见", "revoke": "撤销了原意见", "order_anew": "责令限期重新办理"}

NO_CONTACT = ("未联系", "没有联系", "未与信访人联系", "未沟通", "没有沟通")
EMPTY = frozenset({"", "无", "没有", "不详", "略", "/", "-", "否"})


def _without_contact(matter: MatterFacts, claim: ClaimFacts, on: date) -> Iterator[Fault]:
    if not matter.named or claim.heard:
        return
    for answer in claim.answers:
        said = answer.contacted.strip(" 。.")
        if said in EMPTY or said.startswith(NO_CONTACT):
            words = "作出答复前没有与信访人联系的记录，也没有请其补充、听证或者调解。"
            yield Fault(claim.id, answer.step_id, answer.unit_id, Side.UNIT, words)


def _passed_on(matter: MatterFacts, claim: ClaimFacts, on: date) -> Iterator[Fault]:
    every = sorted((one for each in matter.claims for one in each.objections), key=lambda one: one.id)
    if len(every) < OBJECTIONS or every[-1] not in claim.objections:
        return
    last = every[-1]
    words = f"同一事项已{len(every)}次提出异议，最近一次在{day(last.on)}。"
    if last.agreed_by is not None:
        why = "经审核异议成立，转送的单位没有找准。"
        yield Fault(claim.id, 0, last.agreed_by, Side.OFFICE, words + why)
    else:
        yield Fault(claim.id, 0, last.unit_id, Side.UNIT, words)


def _repeated(matter: MatterFacts, claim: ClaimFacts, on: date) -> Iterator[Fault]:
    for answer in claim.answers:
        if answer.repeats:
            words = f"处理意见与信访人先前收到的答复（编号：{answer.repeats}）逐字相同。"
            yield Fault(claim.id, answer.step_id, answer.unit_id, Side.UNIT, words)
        elif answer.pasted is not None:
            yield Fault(claim.id, answer.step_id, answer.unit_id, Side.UNIT, "".join(_pasted(answer.pasted)))


def _pasted(one: PastedFacts) -> Iterator[str]:
    """What it was compared with, and how, by sentences."""
    yield f"查明的事实和处理意见，与本单位{day(one.on)}对另一位信访人另一件事项（{one.number}）的答复相同。"
    if one.field:
        yield f"另一件事项的内容分类为“{one.field}”。"
    if one.place:
        yield f"另一件事项的问题属地为{one.place}。"
    yield "比对时不计姓名、数字、日期和固定用语。"
    yield "并案、关联的，同一街道的，诉求相近的，同类问题针对性答复的、依同一规定解释的，不在其中。"


def _called_often(matter: MatterFacts, claim: ClaimFacts, on: date) -> Iterator[Fault]:
    if claim.calls >= CALLS and claim.state in UNSOLVED:
        words = f"群众就同一事项已来电反映{claim.calls}次，至今没有解决。"
        yield Fault(claim.id, 0, claim.unit_id, Side.UNIT, words)


def _put_right(matter: MatterFacts, claim: ClaimFacts, on: date) -> Iterator[Fault]:
    for one in claim.reversals:
        words = f"{day(one.on)}的{STAGES[one.stage]}意见{REVERSED[one.result]}。"
        yield Fault(claim.id, one.id, one.unit_id, Side.UNIT, words)


def _first_changed(matter: MatterFacts, claim: ClaimFacts, on: date) -> Iterator[Fault]:
    first = next((one for one in claim.sendings if one.first), None)
    if first is not None and first.to_unit_id != matter.first_unit_id:
        words = f"案卷登记的首接首办单位，与{day(first.on)}首次转送的单位不一致。"
        yield Fault(claim.id, first.id, matter.registrar_id, Side.OFFICE, words)


RULES = (
    Rule(
        code="PA-21",
        label="未与信访人联系就作出答复",
        ground="S-04",
        follows=Follow.ORDER,
        basis="《信访工作条例》第三十一条",
        mend="与信访人见面或者电话沟通，听取陈述，据实补充或者重新答复。",
        check=_without_contact,
    ),
    Rule(
        code="PA-22",
        label="同一事项多次提出异议",
        ground="S-04",
        follows=Follow.ADVICE,
        basis="《信访工作条例》第四十条",
        mend="由单位负责人研究，按照首接首办先行办理，不得再次推诿；确有争议的，提请上级指定。",
        check=_passed_on,
    ),
    Rule(
        code="PA-23",
        label="答复与先前的答复雷同",
        ground="S-04",
        follows=Follow.ORDER,
        basis="《信访工作条例》第四十条",
        mend="针对信访人本次提出的事实和理由重新调查，逐项答复。",
        check=_repeated,
    ),
    Rule(
        code="PA-25",
        label="群众多次来电仍未解决",
        ground="S-07",
        follows=Follow.STILL,
        basis="《信访工作条例》第四十条",
        mend="由单位负责人研究解决办法，明确责任人和完成时间，向来电人说明。",
        check=_called_often,
    ),
    Rule(
        code="PA-26",
        label="处理意见被复查、复核改变",
        ground="S-06",
        follows=Follow.ADVICE,
        basis="《信访工作条例》第四十五条",
        mend="按照复查、复核意见执行或者重新办理；查明原意见认定事实、适用依据、履行程序的问题，防止再次发生。",
        check=_put_right,
    ),
    Rule(
        code="PA-24",
        label="首接首办单位被更改",
        ground="S-03",
        follows=Follow.ADVICE,
        basis="《信访工作条例》第四十条",
        mend="核对首次转送记录，恢复首接首办单位，说明更改的经过。",
        check=_first_changed,
    ),
)
