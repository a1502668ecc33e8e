"""Complaints about the conduct of staff (态度、推诿): never handled by the unit complained of, nor below it (WG-34).

Who is complained of is asked when the class is confirmed, and kept as a wall like that of an accusation: if the
matter turns out to be one, the wall stands already.
"""

from collections.abc import Collection

from huiyin.kernel.errors import Refused
from huiyin.matters.engine.declare import Field, FieldKind
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Accused
from huiyin.routing import queries as routing
from huiyin.units import queries as units

UNITS = Field(
    name="conduct_units",
    label="被反映态度、推诿的工作人员所在单位",
    kind=FieldKind.UNITS,
    required=False,
    secret=True,
    former=True,
    asked_with=("claim_class", "petition suggestion"),
    help="反映工作人员态度蛮横、推诿扯皮、失职失责的填写：此件不由这些单位及其下属单位办理。",
)


def name(work: Work, named: Collection[int]) -> None:
    """Write down who is complained of, each once; of the claim only that it is such a complaint."""
    known = _complained(work)
    Accused.objects.bulk_create(
        Accused(matter_id=work.matter.pk, unit_id=unit_id) for unit_id in named if unit_id not in known
    )
    if named:
        work.kept["conduct"] = True
        work.note += "（反映工作人员作风，由其他单位办理）"


def check_sent(work: Work, unit_id: int) -> None:
    """Refuse a complaint about conduct to the unit complained of or one below it, and say who is above."""
    named = _complained(work)
    if unit_id in _walled(named):
        raise Refused(
            f"此件反映的是“{units.unit(unit_id).name}”或者其上级单位工作人员的态度、作风，不能由它办理。{_instead(named)}",
            code="wall.conduct",
            field="unit",
        )


def check_thought_of(work: Work, unit_id: int) -> None:
    """Refuse to send what reads like a complaint about this very unit, while nobody has said why it goes there."""
    claim = work.claim
    meant = routing.complained_units(claim.text, claim.field_code)
    if unit_id in _walled(meant) and not work.values["reason"] and not _complained(work):
        raise Refused(
            f"文中反映的可能是“{units.unit(unit_id).name}”工作人员的态度、推诿。是的，请重新核定类别，写明被反映的单位，"
            f"{_instead(meant)}不是的，请填写转送依据说明后再转。",
            code="conduct.unclear",
            field="reason",
        )


def check_own(work: Work) -> None:
    """Refuse the unit complained of to take, choose the way of, or turn away what is complained of itself."""
    if work.matter.restricted:
        return
    named = _complained(work)
    if work.acting_unit_id in _walled(named):
        raise Refused(
            f"此件反映的是本单位或者上级单位工作人员的态度、作风，不能由本单位办理。{_instead(named)}"
            "已经转到本单位的，请提出异议，由转送单位改送。",
            code="conduct.own",
        )


def _complained(work: Work) -> frozenset[int]:
    rows = Accused.objects.filter(matter_id=work.matter.pk, unit__isnull=False)
    return frozenset(rows.values_list("unit_id", flat=True))


def _walled(named: Collection[int]) -> frozenset[int]:
    return frozenset().union(*(units.led_unit_ids(unit_id) for unit_id in named))


def _instead(named: Collection[int]) -> str:
    above = routing.unit_above(named)
    return (
        f"请转给其上级或者负责监督的单位“{above.name}”。" if above else "请报上一级机关、单位确定办理单位。"
    )
