"""What was joined into a matter from which an accusation is set apart is out of every ordinary reader's sight (C-1)."""

import json
from dataclasses import asdict

import pytest

from huiyin.documents import queries as documents
from huiyin.intake.queries import likely_known
from huiyin.kernel.errors import HuiyinError, NotFound
from huiyin.matters.factories import Case, at_stage, register
from huiyin.matters.models import Accused, Link, Paper, Step
from huiyin.matters.queries import (
    RegisterFilter,
    Words,
    case_file,
    papers_to_print,
    register_page,
    register_rows,
    tracking,
    work_list,
)
from huiyin.matters.states import ClaimState
from huiyin.matters.visibility import may_see

S = ClaimState
HARMLESS, SECRET = "请求疏通下水道", "街道办李某收受物业好处"
SAME = "李某拿了物业公司的钱，所以下水道没人修。"
CLERK, READERS = "xf:clerk", ("xf:clerk", "xf:supervisor", "d2-s2:handler", "d2-s2:liaison")
pytestmark = pytest.mark.django_db


def apart() -> tuple[Case, Case]:
    """A matter with two claims, and one that says the second in other words and was joined into it; then set apart."""
    main = register(text=f"{HARMLESS}。{SECRET}。", claims=(HARMLESS, SECRET))
    main.cast.open("xf:discipline")
    joined = register(main.cast, text=SAME, seed=2)
    for case in (main, joined):
        for claim in case.claims:
            case.do("classify", CLERK, claim=claim)
            case.do("forward", CLERK, claim=claim, unit=case.cast.unit("d2-s2"), reason="按职责转送")
    joined.do("join", CLERK, number=main.registered.number, reason="同一问题")
    main.at = joined.at
    main.do("separate", CLERK, claim=main.claims[1], accused_units=[main.cast.unit("d1-s1")])
    return main, joined


def as_words(found: object) -> str:
    return json.dumps(found, ensure_ascii=False, default=str)


@pytest.mark.parametrize("seat", READERS)
def test_c1_no_ordinary_seat_opens_the_joined_matter(seat: str) -> None:
    main, joined = apart()
    actor, on = main.cast[seat], main.at.date()
    assert not may_see(actor, joined.registered.matter_id, on)
    seen = case_file(actor, joined.registered.number, on=on)
    assert seen.number == main.registered.number, (
        "the number leads to where it is handled, and to nothing else"
    )
    assert "李某" not in as_words(asdict(seen))
    with pytest.raises(NotFound):
        case_file(main.cast["d2-s1:handler"], joined.registered.number, on=on)


@pytest.mark.parametrize("seat", READERS)
def test_c1_no_list_search_or_sheet_tells_of_it(seat: str) -> None:
    main, joined = apart()
    actor, on = main.cast[seat], main.at.date()
    said = Words(words=("李某",), among=None, beyond=0)
    found = [
        register_page(actor, RegisterFilter(), on=on).rows,
        register_rows(actor, RegisterFilter(), on=on, most=100),
        work_list(actor, on=on, tab="all").rows,
    ]
    assert "李某" not in as_words([[asdict(row) for row in rows] for rows in found])
    printed = papers_to_print(actor, day=joined.at.date(), on=on)
    assert joined.registered.matter_id not in {one.matter_id for one in printed}
    assert register_page(actor, RegisterFilter(words=said), on=on).rows == ()
    by_number = register_page(actor, RegisterFilter(number=joined.registered.number), on=on).rows
    assert {row.number for row in by_number} <= {main.registered.number}


def test_c1_nothing_is_offered_as_known_and_the_main_matter_says_nothing() -> None:
    main, _joined = apart()
    on = main.at.date()
    known = likely_known(main.cast[CLERK], SAME, place_id=main.matter.place_id, on=on)
    assert "李某" not in as_words([asdict(one) for one in known])
    for seat in ("xf:clerk", "d2-s2:handler"):
        seen = case_file(main.cast[seat], main.registered.number, on=on)
        sections = [
            one.sections for one in documents.documents(row["document_id"] for row in seen.papers).values()
        ]
        assert "李某" not in as_words([asdict(seen), sections])


def test_c1_later_papers_to_the_joined_citizen_do_not_repeat_it() -> None:
    """They lie in the ordinary matter, where its handlers read them."""
    main, joined = apart()
    handler = "d2-s2:handler"
    main.do("choose_way", handler)
    main.do("accept", handler)
    own = Paper.objects.filter(arrival_id=joined.registered.arrival_id, kind="D-05").get()
    text = as_words(documents.document(own.document_id).sections)
    assert "李某" not in text and "与本件合并办理的同一事项" in text


def test_the_citizen_who_was_joined_still_sees_how_it_stands() -> None:
    main, joined = apart()
    seen = tracking(joined.citizen, on=main.at.date())
    assert seen.joined and seen.number == joined.registered.number
    assert [claim.state for claim in seen.claims] == [S.FORWARDED, S.JOINED]


def test_c1_a_procedure_that_it_went_through_before_is_not_told_outside() -> None:
    """Neither on the page of the main matter nor under the old number of its citizen."""
    main = register(text=f"{HARMLESS}。{SECRET}。", claims=(HARMLESS, SECRET))
    main.cast.open("xf:discipline")
    joined = at_stage(S.FORWARDED, cast=main.cast, text=SAME, seed=2)
    handler = "d1-s1:handler"
    joined.do("choose_way", handler, way="2", reason="劳动争议", path="HR-01")
    joined.do("divert", handler)
    joined.do("report_decision", handler, decision=f"裁决书：{SAME}")
    joined.do("reopen", "d1-s1:liaison", ground="backflow", reason="退回办理。")
    joined.do("join", CLERK, number=main.registered.number, reason="同一问题")
    main.at = joined.at
    on = main.at.date()
    before = [case_file(main.cast[CLERK], main.registered.number, on=on), tracking(joined.citizen, on=on)]
    assert all("裁决书" in as_words(asdict(seen)) for seen in before)
    main.do("separate", CLERK, claim=main.claims[1], accused_units=[main.cast.unit("d2-s2")])
    after = [case_file(main.cast[CLERK], main.registered.number, on=on), tracking(joined.citizen, on=on)]
    assert not any("李某" in as_words(asdict(seen)) for seen in after)
    own = case_file(main.cast["xf:discipline"], joined.registered.number, on=on)
    assert "李某" in own.claims[0].courses[0].decision


def test_r302_the_compartment_reads_it_behind_the_same_wall() -> None:
    main, joined = apart()
    apart_as = Link.objects.get(other=main.matter, kind="split").matter
    walls = [
        set(Accused.objects.filter(matter_id=key).values_list("unit_id", flat=True))
        for key in (apart_as.pk, joined.registered.matter_id)
    ]
    assert walls[0] == walls[1] == {main.cast.unit("d1-s1")}
    desk = main.cast["xf:discipline"]
    seen = case_file(desk, joined.registered.number, on=main.at.date())
    assert SAME in seen.claims[0].text
    assert Step.objects.filter(matter=joined.matter, verb="separate").exists()


def test_taken_out_again_it_stays_in_the_compartment() -> None:
    """A person there decides what it is: nobody else learns of it (R-302)."""
    main, joined = apart()
    joined.at = main.at
    with pytest.raises(HuiyinError):
        joined.do("unjoin", CLERK)
    joined.do("unjoin", "xf:discipline")
    assert joined.matter.restricted and joined.matter.joined_into_id is None
    for seat in READERS:
        assert not may_see(main.cast[seat], joined.registered.matter_id, joined.at.date())
    assert may_see(main.cast["xf:discipline"], joined.registered.matter_id, joined.at.date())
    assert joined.claim.unit_id == main.cast.unit("xf")
