"""What is urgent is marked, reported the same day, and found where it is not (Art. 25, Art. 46, T-20, D-26)."""

import pytest

from huiyin.documents import queries as documents
from huiyin.kernel.errors import HuiyinError, NotAllowed, Refused
from huiyin.matters import queries
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Cast, at_stage, register
from huiyin.matters.models import Clock, Paper
from huiyin.post.models import Message

pytestmark = pytest.mark.django_db


def test_t20_d26_an_urgent_matter_is_reported_upwards_with_a_copy_to_the_conference() -> None:
    case = at_stage(ClaimState.HANDLING)
    case.do("mark_urgent", "d1-s1:handler")
    limit = Clock.objects.get(claim=case.claim, rule="T-20")
    assert (limit.strict, limit.unit_id) == (case.at.date(), case.cast.unit("d1-s1")), "at once"
    with pytest.raises(Refused):
        case.do("mark_urgent", "d1-s1:handler")
    with pytest.raises(NotAllowed):
        case.do("report_urgent", "d1-s1:handler")
    case.do("report_urgent", "d1-s1:head")
    limit.refresh_from_db()
    assert limit.met and limit.ended_on == case.at.date()
    row = Paper.objects.get(matter=case.matter, kind="D-26")
    paper = documents.document(row.document_id)
    said = str(paper.sections)
    above, conference = case.cast.unit("d1-gov"), case.cast.unit("lx")
    assert paper.number and not row.to_petitioner and "住户二百余户" in said and "东城区人民政府：" in said
    told = Message.objects.filter(template="unit_urgent").values_list("addressee_id", flat=True)
    assert set(told) == {above, conference}
    assert queries.may_see(case.cast["d1-gov:head"], case.matter.pk, case.at.date())
    case.do("report_urgent", "d1-s1:head")
    assert Paper.objects.filter(matter=case.matter, kind="D-26").count() == 2, "a further report"


def test_t20_the_office_that_marks_owes_the_report_and_what_is_sealed_is_not_reported() -> None:
    cast = Cast()
    sent = at_stage(ClaimState.FORWARDED, cast=cast)
    sent.do("mark_urgent", "xf:clerk")
    assert Clock.objects.get(claim=sent.claim, rule="T-20").unit_id == cast.unit("xf")
    fresh = register(cast, seed=2)
    fresh.do("mark_urgent", "xf:clerk")
    fresh.do("classify", "xf:clerk", claim_class="accusation")
    assert not Clock.objects.filter(claim=fresh.claim, rule="T-20", ended_on__isnull=True).exists()
    for verb in ("mark_urgent", "report_urgent"):
        with pytest.raises(HuiyinError):
            fresh.do(verb, "xf:discipline")


def test_wg34_it_is_never_reported_to_the_unit_complained_of() -> None:
    case = register(text="工作人员态度恶劣，请求处理。")
    case.do("classify", "xf:clerk", names_nobody=None, conduct_units=[case.cast.unit("d1-s1")])
    with pytest.raises(Refused) as refusal:
        case.do("report_urgent", "xf:clerk", unit=case.cast.unit("d1-s1"))
    assert refusal.value.code == "wall.conduct"
