"""What petitioners may do unasked: add to what they said, and change what they agreed to."""

import pytest

from huiyin.kernel.errors import NotAllowed
from huiyin.matters.factories import at_stage
from huiyin.matters.models import Arrival, Clock, Step
from huiyin.matters.states import ClaimState

S = ClaimState
pytestmark = pytest.mark.django_db


def test_a_supplement_is_kept_and_changes_nothing_else() -> None:
    """R-104, P-6: the text stands in the step, the arrival stays as it came, the clocks run on."""
    case = at_stage(S.HANDLING)
    before = Arrival.objects.values_list("text", flat=True).get(pk=case.registered.arrival_id)
    running = Clock.objects.filter(ended_on__isnull=True).count()
    case.do("supplement", text="昨天又有污水溢出。")
    step = Step.objects.get(verb="supplement")
    assert step.values == {"text": "昨天又有污水溢出。"}
    assert case.state is S.HANDLING
    assert Clock.objects.filter(ended_on__isnull=True).count() == running
    assert Arrival.objects.values_list("text", flat=True).get(pk=case.registered.arrival_id) == before


def test_consents_are_the_petitioners_own() -> None:
    """U9: withdrawn by the petitioner in any state; no seat may do it."""
    case = at_stage(S.SERVED)
    case.do("change_consents", share_contact="no", publish="yes", survey="no")
    consents = Arrival.objects.values_list("consents", flat=True).get(pk=case.registered.arrival_id)
    assert consents == {"share_contact": False, "publish": True, "survey": False}
    with pytest.raises(NotAllowed):
        case.do("change_consents", "xf:clerk")
