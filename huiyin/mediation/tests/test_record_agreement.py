"""An agreement is written, signed, and watched until it is performed (R-313, D-14, R-602)."""

from datetime import timedelta

import pytest

from huiyin.kernel.errors import Refused
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import at_stage
from huiyin.matters.models import Execution, Paper
from huiyin.mediation.models import Mediation

S = ClaimState
pytestmark = pytest.mark.django_db


def test_settled_in_writing_and_watched() -> None:
    case = at_stage(S.HANDLING)
    case.do("agree_to_mediate", "d1-s1:handler")
    day = case.at.date() + timedelta(20)
    case.do("record_agreement", "d1-s1:handler", perform_by=day)
    row, watch = Mediation.objects.get(), case.clock("X-EXEC")
    assert case.state is S.SETTLED
    assert Paper.objects.get(kind="D-14").pk == row.paper_id
    assert (row.result, row.perform_by) == ("agreed", day)
    assert case.clock("T-05") is None
    assert watch is not None
    assert (watch.strict, watch.unit_id) == (day, case.cast.unit("d1-s1"))


def test_not_archived_before_it_is_performed() -> None:
    """R-602."""
    case = at_stage(S.SETTLED)
    with pytest.raises(Refused):
        case.do("archive", "xf:clerk", after=90)
    case.do("execute", "d1-s1:handler")
    assert Execution.objects.get().done_on is not None
    case.do("archive", "xf:clerk")


def test_not_without_a_mediation_nor_in_the_past() -> None:
    case = at_stage(S.HANDLING)
    with pytest.raises(Refused):
        case.do("record_agreement", "d1-s1:handler")
    case.do("agree_to_mediate", "d1-s1:handler")
    with pytest.raises(Refused):
        case.do("record_agreement", "d1-s1:handler", perform_by=case.at.date() - timedelta(1))
