"""What the platform may forward by itself (自动分流): where the office switched it on; never what needs a person."""

from huiyin.kernel.errors import Refused
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Accused
from huiyin.matters.states import ClaimState
from huiyin.routing import queries as routing

#: From so many persons on a matter is a group's (R-201), and a person decides where it goes.
GROUP = 5
CLASSES = frozenset({"petition", "suggestion"})


def check_by_itself(work: Work) -> None:
    """Refuse what must not go without a hand: accusations, named accused, groups, what is not clear, other units."""
    if work.by.kind != "system":
        return
    if not _is_plain(work) or not _is_switched_on(work):
        raise Refused("此件不属于可以自动分流的事项，请由工作人员核定后转送。", code="auto.not_allowed")


def _is_plain(work: Work) -> bool:
    claim, matter = work.claim, work.matter
    return (
        work.state is ClaimState.REGISTERED
        and claim.class_confirmed
        and claim.claim_class in CLASSES
        and not matter.restricted
        and matter.people_count < GROUP
        and not Accused.objects.filter(matter_id=matter.pk).exists()
    )


def _is_switched_on(work: Work) -> bool:
    """Whether the office lets this field go by itself, and the unit is the one that was proposed."""
    field = work.claim.field_code
    proposed = work.claim.proposal.get("unit", {}).get("id")
    if not field or proposed is None or proposed != work.values["unit"]:
        return False
    return routing.auto_forward(work.matter.registrar_id, field) is not None
