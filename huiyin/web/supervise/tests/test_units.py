"""From the list of units to a listed matter and its end, through the pages: three clicks (S-09, S-15, U43)."""

from datetime import date, datetime, time, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from huiyin.kernel import clock
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import SHANGHAI
from huiyin.kernel.roles import Role
from huiyin.matters import queries as matters
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Case, Cast, at_stage
from huiyin.matters.models import Clock
from huiyin.supervision.actions import Proposal, check_procedure, measure_unit, sweep
from huiyin.supervision.models import Measure, Order
from huiyin.supervision.queries import UnitRung, listed_now, unit_sheet, watched_units
from huiyin.web.factories import signed_in
from huiyin.web.parts import menu
from huiyin.web.supervise.tests.test_findings import send

pytestmark = pytest.mark.django_db
HALL = "市信访局三楼会议室"
DECISION = "经市信访工作联席会议2026年第2次会议研究决定"


def morning(day: date) -> datetime:
    return datetime.combine(day, time(8), tzinfo=SHANGHAI)


def overdue(case: Case) -> datetime:
    """A morning some days after the limit has ended."""
    limit = case.clock("T-05")
    assert limit is not None
    return morning(limit.rolled + timedelta(days=7))


def test_s09_u43_from_the_list_to_the_paper() -> None:
    cast = Cast()
    case = at_stage(ClaimState.HANDLING, cast=cast)
    number, sheet = case.registered.number, f"/supervise/units/{case.claim.unit_id}/"
    with clock.frozen(overdue(case)):
        office, street = signed_in(cast["xf:supervisor"]), signed_in(cast["d1-s1:handler"])
        assert "没有单位需要督导" in office.get("/supervise/units/").content.decode()
        shown = office.get(sheet).content.decode()
        assert "从约谈开始" in shown and number in shown and "至今超期的时限" in shown
        talk = {"decision": DECISION, "meet_at": "今天 15:30", "meet_where": HALL}
        assert "请至少勾选一项依据" in send(office, sheet, **talk)
        keys = [f"limit:{case.claim.pk}"]
        late = send(office, sheet, **talk | {"meet_at": "昨天 15:30"}, evidence=keys)
        assert "约谈时间已经过去" in late and HALL in late
        paper = send(office, sheet, **talk, evidence=keys)
        assert "信访工作约谈通知书" in paper and number in paper
        assert f"地点：{HALL}" in paper and f"<dd>{HALL}</dd>" in paper and "15时30分" in paper
        first = Measure.objects.get()
        assert office.get(f"/desk/orders/units/{first.pk}/pdf/").content.startswith(b"%PDF")
        assert street.get(sheet).status_code == 403
        assert "约谈" in street.get("/desk/orders/").content.decode()
        assert signed_in(cast["d2-gov:handler"]).get(f"/desk/orders/units/{first.pk}/").status_code == 404
        leader = signed_in(cast["gov:leader"]).get(sheet).content.decode()
        assert "约谈" in leader and 'name="decision"' not in leader


def listed(case: Case) -> Measure:
    """The third act on the unit of a case, whose limit then has ninety days left."""
    by, unit_id, at = case.cast["xf:supervisor"], case.claim.unit_id or 0, overdue(case)
    for rung in (UnitRung.TALK, UnitRung.CIRCULAR, UnitRung.LISTING):
        keys = [one.key for one in unit_sheet(by, unit_id, on=at.date()).evidence]
        talk = {"meet_at": at + timedelta(hours=1), "meet_where": HALL}
        proposal = Proposal(rung=rung, evidence=keys, decision=DECISION, **talk)
        made = measure_unit(unit_id, proposal, by=by, at=at)
        at = morning(made.answer_by + timedelta(days=1))
    far = made.issued_at.date() + timedelta(days=90)
    Clock.objects.filter(claim=case.claim).update(strict=far, rolled=far)
    return made


def test_s15_listed_matters_are_red_and_say_so_until_the_mending_is_accepted() -> None:
    cast = Cast()
    case = at_stage(ClaimState.HANDLING, cast=cast)
    made = listed(case)
    page, number, on = f"/desk/orders/units/{made.pk}/", case.registered.number, made.issued_at.date()
    with clock.frozen(made.issued_at):
        office, street = signed_in(cast["xf:supervisor"]), signed_in(cast["d1-s1:handler"])
        red = 'chip-red">挂牌督办，剩余90天'
        assert red in street.get("/desk/?tab=handling").content.decode(), "red though ninety days are left"
        assert red in office.get(f"/desk/matters/{number}/").content.decode()
        assert number in office.get(f"/supervise/units/{made.unit_id}/").content.decode()
        owing, now = cast["d1-s1:handler"], listed_now()
        assert matters.count_colours(owing, (on, on), on=on, listed=now)["red"] == 1
        red_ones = matters.claims_coloured(owing, "red", (on, on), on=on, listed=now)
        assert red_ones == (case.claim.pk,)
        assert "可以责令限期整改" not in office.get("/supervise/units/").content.decode()
        assert "反馈" in send(street, page, text="主要负责人已经包案，本月底前解决。")
        assert "同意了结的，所列事项同时摘牌" in office.get(page).content.decode()
        send(office, page, judgement="accept")
        assert "挂牌督办，" not in street.get("/desk/?tab=handling").content.decode()


def test_the_list_of_orders_counts_all_tabs_in_one_statement() -> None:
    cast = Cast()
    office = signed_in(cast["xf:supervisor"])
    with clock.frozen(at_stage(ClaimState.HANDLING, cast=cast).at):
        office.get("/desk/orders/")
        with CaptureQueriesContext(connection) as done:
            office.get("/desk/orders/?side=all&tab=")
    assert sum('FROM "supervision_order"' in (one["sql"] or "") for one in done.captured_queries) == 2


@pytest.mark.parametrize(
    ("role", "path", "label"),
    [
        (Role.SUPERVISOR, "/desk/orders/units/5/", "单位督导"),
        (Role.SUPERVISOR, "/supervise/units/5/", "单位督导"),
        (Role.SUPERVISOR, "/desk/orders/5/", "督办件"),
        (Role.HANDLER, "/desk/orders/units/5/", "督办件"),
    ],
)
def test_a_measure_belongs_to_the_section_from_which_its_reader_comes(
    role: Role, path: str, label: str
) -> None:
    shown = menu.entries("desk", actor=Actor("seat", "张三", roles=frozenset({role})), path=path)
    assert [entry.label for entry in shown if entry.current] == [label]


def test_each_number_of_a_unit_opens_a_list_of_as_many() -> None:
    """S-09: orders left without an answer, further ones among them, and findings that stand."""
    cast = Cast()
    case = at_stage(ClaimState.HANDLING, cast=cast)
    at, street = overdue(case), case.claim.unit_id or 0
    check_procedure(at)
    while sweep(at):
        pass
    late = morning(Order.objects.latest("pk").answer_by + timedelta(days=1))
    while sweep(late):
        pass
    silent = morning(Order.objects.latest("pk").answer_by + timedelta(days=1))
    (one,) = (
        found
        for key, found in watched_units(cast["xf:supervisor"], on=silent.date()).items()
        if key == street
    )
    assert (one.late, one.further) == (2, 1) and one.findings
    with clock.frozen(silent):
        office = signed_in(cast["xf:supervisor"])
        shown = office.get("/supervise/units/").content.decode()
        for key in ("late", "further", "findings"):
            address, many = f"/supervise/units/{street}/{key}/", getattr(one, key)
            assert f'<a href="{address}">{many}</a>' in shown
            listed = office.get(address).content.decode()
            assert f"共{many}项" in listed and listed.count("data-row") == many
        assert office.get(f"/supervise/units/{street}/all/").status_code == 404
        assert signed_in(cast["d1-s1:handler"]).get(f"/supervise/units/{street}/late/").status_code == 403
