"""The citizen's own matter in every state: plain words, who has it, until when, what one may do (U12)."""

from datetime import datetime

import pytest
from pytest_django import DjangoAssertNumQueries

from huiyin.kernel.clock import SHANGHAI
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import at_stage, register
from huiyin.units.actions import set_contact
from huiyin.units.factories import SYSTEM
from huiyin.units.queries import ContactFacts
from huiyin.web.factories import signed_in
from huiyin.web.parts.days import day_words
from huiyin.web.public.tests.proved import MATTER, act, page_of, proved

S = ClaimState
pytestmark = pytest.mark.django_db
STATES = [state for state in ClaimState if state is not S.JOINED]


WORDS = ("已登记", "已转交承办单位", "正在办理", "已答复", "复查复核中", "未受理（已告知去处）", "已办结")


@pytest.mark.parametrize("state", STATES, ids=str)
def test_every_state_has_its_page(state: ClaimState) -> None:
    """U12: one of seven plain statuses, the time line and the own text."""
    case = at_stage(state)
    with proved(case) as client:
        page = page_of(client)
    status = page.partition('<span class="chip')[2].partition(">")[2].partition("<")[0]
    assert status in WORDS
    assert "下水道堵塞" in page
    assert "已登记" in page


def test_who_has_it_until_when() -> None:
    """U12: the unit, the officer it named, the last day with the days left."""
    case = at_stage(S.HANDLING)
    clock = case.clock("T-05")
    assert clock is not None
    with proved(case) as client:
        page = page_of(client)
    assert "柳岸街道办事处" in page
    assert "李承办，85550101" in page
    assert "给出处理意见" in page
    assert day_words(clock.rolled) in page
    assert "剩余" in page


def test_before_anybody_is_named_the_published_telephone_stands() -> None:
    """R-112: the unit's published telephone."""
    case = at_stage(S.FORWARDED)
    unit_id = case.cast.unit(case.street)
    set_contact(unit_id, ContactFacts(telephone="0379-65231234"), by=SYSTEM, at=case.at)
    with proved(case) as client:
        assert "0379-65231234" in page_of(client)


def test_papers_are_read_and_others_are_not() -> None:
    """R-207: papers addressed to the citizen open; those of other matters and those between offices do not."""
    case = at_stage(S.SERVED)
    other = at_stage(S.SERVED, cast=case.cast)
    with proved(other) as client:
        address = page_of(client).partition('href="/track/paper/')[2].partition('"')[0]
    with proved(case) as client:
        page = page_of(client)
        links = [part.partition('"')[0] for part in page.split('href="/track/paper/')[1:]]
        own = [link for link in links if not link.endswith("pdf/")]
        papers = [page_of(client, f"/track/paper/{each}") for each in own]
        assert client.get(f"/track/paper/{address}").status_code == 404
        assert client.get("/track/paper/999999/").status_code == 404
    assert any("信访处理意见书" in paper for paper in papers)
    assert not any("转送" in paper.partition("<h1")[2].partition("</h1>")[0] for paper in papers)


@pytest.mark.parametrize(
    ("day", "citizen", "office"),
    [
        (20, ("chip-yellow", "遇休息日，顺延至2月24日"), ("chip-red", "遇休息日，顺延至2月24日")),
        (24, ("chip-yellow", "今天是顺延后的最后期限"), ("chip-red", "今天是顺延后的最后期限")),
        (25, ("chip-red", "已超期1天"), ("chip-red", "已超期1天")),
    ],
)
def test_a3_on_the_rolled_days_nothing_is_late_for_the_citizen(
    day: int, citizen: tuple[str, str], office: tuple[str, str]
) -> None:
    """T-01 from 2026-02-03: strict 18 February, rolled 24 February; the office keeps its strict alarm."""
    case = register(at=datetime(2026, 2, 3, 9, 0, tzinfo=SHANGHAI))
    case.at = datetime(2026, 2, day, 10, 0, tzinfo=SHANGHAI)
    with proved(case) as client:
        chip = '<span class="chip {}">{}</span>'
        assert chip.format(*citizen) in page_of(client)
        assert (
            chip.format(*office) in signed_in(case.cast["xf:clerk"]).get("/desk/?tab=late").content.decode()
        )


def test_work_between_offices_is_not_shown() -> None:
    """R-207: an objection is no news for the citizen."""
    case = at_stage(S.OBJECTED)
    with proved(case) as client:
        assert "提出异议" not in page_of(client)


def test_only_what_is_lawful_is_offered() -> None:
    """U36: withdrawing while it is open, review once it is served; a made-up address finds nothing."""
    case = at_stage(S.HANDLING)
    with proved(case) as client:
        page = page_of(client)
        assert act(case, "withdraw") in page
        assert act(case, "request_review") not in page
        assert client.get(act(case, "request_review")).status_code == 404
        assert client.get(act(case, "issue_opinion")).status_code == 404
    case = at_stage(S.SERVED, cast=case.cast)
    with proved(case) as client:
        assert act(case, "request_review") in page_of(client)


def test_nobody_acts_on_another_citizens_matter() -> None:
    """R13: number and code of one matter open no other."""
    case = at_stage(S.HANDLING)
    other = register(case.cast, seed=2)
    with proved(other) as client:
        assert client.get(act(case, "withdraw")).status_code == 404
        assert client.post(act(case, "withdraw"), {"reason": "x"}).status_code == 404
    assert case.state is S.HANDLING


def test_few_statements(django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    """The page costs a fixed small number of statements."""
    case = at_stage(S.SERVED)
    with proved(case) as client:
        client.get(MATTER)
        with django_assert_max_num_queries(27):
            client.get(MATTER)


def test_english_page_has_no_code_names() -> None:
    """U22: what is not translated stays Chinese, never a key."""
    case = at_stage(S.HANDLING)
    with proved(case) as client:
        client.cookies["huiyin-language"] = "en"
        page = page_of(client)
    assert "T-05" not in page
    assert "None" not in page


def test_u22_what_happened_is_told_without_the_words_of_offices() -> None:
    """U22: the way is named with its law, a service as done, and no note repeats its title."""
    case = at_stage(S.SCREENING)
    with proved(case) as client:
        page = page_of(client)
    assert "按《信访工作条例》确定办理途径" in page
    assert "开始核实您评价的情况" in page
    assert "甄别" not in page
    case = at_stage(S.REVIEW_SERVED, cast=case.cast)
    with proved(case) as client:
        page = page_of(client)
    assert "复查意见已送达" in page
    assert "送达复查意见" not in page


def test_u22_nobody_has_it_once_it_is_answered() -> None:
    """U22: after the answer the unit is named as the one that handled it; of a refusal the paper is one tap away."""
    case = at_stage(S.SERVED)
    with proved(case) as client:
        page = page_of(client)
        assert "谁在办" not in page
        assert "承办单位" in page
    case = at_stage(S.DECLINED, cast=case.cast)
    with proved(case) as client:
        page = page_of(client)
    assert 'href="#papers"' in page
    assert 'id="papers"' in page


def test_u23_an_accusation_is_left_at_once() -> None:
    """U23: the pages of an accusation have the quick exit and a title that tells nothing; others need neither."""
    case = register(claim_class="accusation")
    with proved(case) as client:
        page = page_of(client)
        form = page_of(client, act(case, "supplement"))
    assert "<title>办理进度 - 网上服务</title>" in page
    assert page.count('id="leave-now"') == form.count('id="leave-now"') == 1
    assert "huiyin/leave.js" in page
    with proved(register(case.cast, seed=2)) as client:
        assert 'id="leave-now"' not in page_of(client)
