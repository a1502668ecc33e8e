"""What is urgent is marked, reported the same day, and found where it is not (Art. 25, Art. 46, T-20, D-26)."""

import pytest

from huiyin.documents import queries as documents
from huiyin.kernel.errors import HuiyinError, NotAllowed, Refused
from huiyin.matters import queries
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Case, Cast, at_stage, register
from huiyin.matters.models import Clock, Paper, Step
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


def test_art25_it_is_reported_upwards_only() -> None:
    """The Party committee or government of the level, or a body above; whoever else is to know gets a copy."""
    case = at_stage(ClaimState.HANDLING)
    case.do("mark_urgent", "d1-s1:handler")
    for code in ("d1-cg", "d1-s1-c1", "d2-gov", "d1-s1"):
        with pytest.raises(Refused, match="应当是本级党委、政府或者上级机关") as refusal:
            case.do("report_urgent", "d1-s1:head", unit=case.cast.unit(code))
        assert (refusal.value.code, refusal.value.field) == ("urgent.unit", "unit")
    for code in ("d1-party", "gov"):
        case.do("report_urgent", "d1-s1:head", unit=case.cast.unit(code), copied=[case.cast.unit("d1-cg")])
    assert "东城区城管局" in _last(case)


def test_art25_a_petition_office_also_reports_to_the_one_above_and_the_national_one() -> None:
    cast = Cast()
    district = register(cast, office="d1-xf")
    district.do("report_urgent", "d1-xf:clerk")
    assert "试市信访局、国家信访局（平台外，另行报送）" in _last(district)
    told = Message.objects.filter(template="unit_urgent").values_list("addressee_id", flat=True)
    assert set(told) == {cast.unit("d1-gov"), cast.unit("lx"), cast.unit("xf")}
    city = register(cast, seed=2)
    city.do("report_urgent", "xf:clerk")
    assert "上一级信访部门（平台外，另行报送）、国家信访局（平台外，另行报送）" in _last(city)


def test_art25_where_the_addressee_is_outside_the_platform_the_way_it_was_sent_is_written_down() -> None:
    case = register()
    before = Message.objects.filter(template="unit_urgent").count()
    with pytest.raises(Refused, match="不在本平台") as refusal:
        case.do("report_urgent", "xf:clerk", unit=case.cast.unit("prov"))
    assert refusal.value.field == "sent_out" and not Paper.objects.filter(kind="D-26").exists()
    case.do(
        "report_urgent", "xf:clerk", unit=case.cast.unit("prov"), sent_out="九时传真，省政府总值班室张某接收"
    )
    assert "某省人民政府：" in _last(case)
    step = Step.objects.get(matter=case.matter, verb="report_urgent")
    assert "九时传真" in step.note
    told = Message.objects.filter(template="unit_urgent")
    assert told.count() == before + 1 and told.get().addressee_id == case.cast.unit("lx"), (
        "nobody sits outside"
    )


def _last(case: Case) -> str:
    row = Paper.objects.filter(matter=case.matter, kind="D-26").latest("pk")
    return str(documents.document(row.document_id).sections)
