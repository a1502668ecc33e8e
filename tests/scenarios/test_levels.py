"""City, district, street: where a matter goes, who is told on the way, and the three levels of handling."""

import pytest

from huiyin.kernel.errors import Refused
from huiyin.matters import queries
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Case, Cast, at_stage, register
from huiyin.matters.models import Assignment, Involvement
from huiyin.people.actions import PetitionerDraft
from huiyin.routing.actions import DutySeed, load_lists
from huiyin.units.factories import OPENED, SYSTEM
from huiyin.units.queries import UnitLevel
from tests.scenarios.desk import AT, case_file, comes, tracked

S = ClaimState
pytestmark = pytest.mark.django_db
WANG = PetitionerDraft(name="王小明", phone="13800001111", address="柳岸社区3栋")


def test_wh26_pk22_from_the_city_to_the_street_the_district_gets_its_copy() -> None:
    """WH-26, PK-22: city → street passes a copy to the district's office, which sees it without holding it."""
    case = at_stage(S.FORWARDED)
    office = case.cast["d1-xf:clerk"]
    assert queries.may_see(office, case.matter.pk, case.at.date())
    assert Involvement.objects.get(matter=case.matter, unit_id=office.unit_id).part == "copy"
    assert queries.offers(office, case.claim.pk, at=case.at) == () or case.claim.unit_id != office.unit_id
    assert not queries.may_see(case.cast["d2-xf:clerk"], case.matter.pk, case.at.date())


def test_wh26_pk22_each_level_passes_it_on_and_keeps_sight_of_it() -> None:
    """City office → district office → street, each by the same action; all three read the same file afterwards."""
    case = register()
    case.do("classify", "xf:clerk")
    case.do("forward", "xf:clerk", unit=case.cast.unit("d1-xf"))
    case.do("forward", "d1-xf:clerk", unit=case.cast.unit("d1-s1"))
    case.do("choose_way", "d1-s1:handler")
    case.do("accept", "d1-s1:handler")
    files = [case_file(case, seat) for seat in ("xf:clerk", "d1-xf:clerk", "d1-s1:handler")]
    assert {file.version for file in files} == {case.matter.version}
    route = [(row["from_unit_id"], row["to_unit_id"]) for row in files[0].claims[0].assignments]
    assert route == [
        (case.cast.unit("xf"), case.cast.unit("d1-xf")),
        (case.cast.unit("d1-xf"), case.cast.unit("d1-s1")),
    ]


def test_pk08_the_office_that_registered_it_stays_its_owner_to_the_end() -> None:
    """PK-08: whoever holds it meanwhile, the registering office sees it, and it alone closes the file."""
    case = at_stage(S.RECHECK_DECIDED)
    case.do("serve_recheck", "gov:reviewer")
    for seat in ("d1-s1:handler", "d1-gov:reviewer", "gov:reviewer"):
        assert "archive" not in {offer.verb for offer in _offers(case, seat)}
    case.do("archive", "xf:clerk", after=60)
    assert case.matter.registrar_id == case.cast.unit("xf")
    assert case_file(case, "xf:clerk").state is S.ARCHIVED


def _offers(case: Case, seat: str) -> tuple[queries.Offer, ...]:
    return queries.offers(case.cast[seat], case.claim.pk, at=case.at)


def test_bj25_the_first_receiver_stays_first_however_often_it_moves_on() -> None:
    """BJ-25: an objection brings it to another unit; the first one is still named as first."""
    case = at_stage(S.OBJECTED)
    first = case.cast.unit("d1-s1")
    case.do("decide_objection", "xf:clerk", agreed="yes", unit=case.cast.unit("d1-cg"))
    assert case.claim.unit_id == case.cast.unit("d1-cg")
    assert case_file(case, "xf:clerk").first_unit_id == first
    sent = Assignment.objects.filter(claim=case.claim).order_by("id")
    assert [(row.to_unit_id, row.first) for row in sent] == [(first, True), (case.cast.unit("d1-cg"), False)]


def test_jz24_the_age_counts_from_the_first_registration_whoever_has_it_now() -> None:
    """JZ-24: four years are four years, through every hand and every second handling."""
    case = at_stage(S.SECOND_HANDLING)
    later = case.at.replace(year=case.at.year + 4)
    seen = queries.case_file(case.cast["d1-s1:handler"], case.registered.number, on=later.date())
    assert seen.age_days == (later.date() - AT.date()).days > 4 * 365


def test_jz24_what_came_at_night_is_no_day_older() -> None:
    """JZ-24: registered half past midnight, on the day itself it is no day old."""
    case = register(at=AT.replace(hour=0, minute=30))
    seen = queries.case_file(case.cast["xf:clerk"], case.registered.number, on=AT.date())
    assert seen.age_days == 0


def test_jz39_a_visit_two_levels_too_high_is_registered_and_shown_the_right_place() -> None:
    """JZ-39: guidance, not refusal: the note names the office; letters and the net know no level."""
    cast = Cast()
    duty = DutySeed(
        unit_id=cast.unit("d1-cg"),
        text="楼道堆物清理",
        keywords=("楼道堆物", "堆放杂物"),
        level=UnitLevel.STREET,
        source="三定规定",
        valid_from=OPENED,
    )
    load_lists([duty], [], by=SYSTEM, at=AT)
    said = {
        "text": "三楼邻居在楼道堆放杂物，楼道堆物堵了消防通道。",
        "petitioner": WANG,
        "by": cast["xf:clerk"],
    }
    visit = comes(cast, channel="visit", **said)
    (note,) = visit.claim.proposal["notes"]
    assert note["unit_ids"] == [cast.unit("d1-xf")]
    assert tracked(visit).status == "已登记"
    assert comes(cast, channel="letter", **said).claim.proposal["notes"] == []


def test_wg35_three_levels_and_only_a_recheck_ends_the_way() -> None:
    """WG-35: handled, reviewed one level up, rechecked two levels up; before that N-4 may not be said."""
    case = at_stage(S.REVIEW_SERVED)
    again = register(case.cast, seed=1, at=case.at)
    again.do("classify", "xf:clerk")
    with pytest.raises(Refused, match="未找到原件的复核意见"):
        again.do("no_longer_accept", "xf:clerk", ground="N-4", earlier_number=case.registered.number)
    case.do("request_recheck", "")
    case.do("decide_recheck", "gov:reviewer")
    case.do("serve_recheck", "gov:reviewer")
    levels = {paper["kind"]: paper["service"] for paper in tracked(case).papers}
    assert all(levels[kind] for kind in ("D-09", "D-10", "D-11"))
    again.do("no_longer_accept", "xf:clerk", ground="N-4", earlier_number=case.registered.number)
    assert tracked(again).status == "未受理（已告知去处）"
