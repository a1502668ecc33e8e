"""Extending the handling: the most days and the approving organ are the region's (T-06, P-3)."""

from datetime import timedelta

import pytest

from huiyin.documents import queries as documents
from huiyin.kernel.errors import Refused
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Case, at_stage, register
from huiyin.matters.models import Paper
from huiyin.matters.queries import offer

HEAD = "d1-s1:head"
pytestmark = pytest.mark.django_db


def _assigned() -> Case:
    case = register()
    case.do("classify", "xf:clerk")
    case.do("assign", "xf:clerk")
    case.do("choose_way", "d1-s1:handler")
    case.do("accept", "d1-s1:handler")
    return case


def _asked(case: Case) -> dict[str, str]:
    offered = offer(case.cast[HEAD], case.claim.pk, "extend", at=case.at)
    return {field.name: field.help for field in offered.fields}


@pytest.mark.parametrize(
    ("profile", "most"),
    [("national", 30), ("beijing", 30), ("shanghai", 30), ("zhejiang", 60), ("shandong", 30), ("henan", 60)],
)
def test_the_form_says_and_the_rule_keeps_the_most_days_of_the_place(
    settings: object, profile: str, most: int
) -> None:
    """T-06, T-23, T-24."""
    settings.HUIYIN_PROFILE = profile  # type: ignore[attr-defined]
    case = at_stage(ClaimState.HANDLING)
    before = case.clock("T-05")
    assert before is not None
    assert _asked(case)["days"] == f"最多{most}日，只能延长一次。"
    with pytest.raises(Refused) as refused:
        case.do("extend", HEAD, days=most + 1)
    assert refused.value.code == "extension.too_long"
    case.do("extend", HEAD, days=most)
    after = case.clock("T-05")
    assert after is not None
    assert after.strict == before.strict + timedelta(most)


def test_in_shandong_the_assigning_organ_approves_the_extension_of_an_assigned_claim(
    settings: object,
) -> None:
    """Shandong, Art. 42: 应当报请交办机关批准."""
    settings.HUIYIN_PROFILE = "shandong"  # type: ignore[attr-defined]
    case = _assigned()
    assert "sender_approval" in _asked(case)
    with pytest.raises(Refused) as refused:
        case.do("extend", HEAD)
    assert refused.value.field == "sender_approval"
    case.do("extend", HEAD, sender_approval="江信复〔2026〕7号")
    paper = Paper.objects.get(kind="D-08")
    assert "江信复〔2026〕7号" in str(documents.document(paper.document_id).sections)


def test_in_shandong_the_head_extends_alone_what_was_only_forwarded(settings: object) -> None:
    settings.HUIYIN_PROFILE = "shandong"  # type: ignore[attr-defined]
    case = at_stage(ClaimState.HANDLING)
    assert "sender_approval" not in _asked(case)
    case.do("extend", HEAD)


def test_nationally_the_head_extends_alone_also_what_was_assigned() -> None:
    """条例 Art. 34."""
    case = _assigned()
    assert "sender_approval" not in _asked(case)
    case.do("extend", HEAD)
    clock = case.clock("T-05")
    assert clock is not None
    assert clock.extension_days == 30
