"""What administrators change: where a body belongs, seats, members, contacts, responsibilities, territory rules."""

import pytest
from django.test import Client

from huiyin.accounts import queries as accounts
from huiyin.accounts.factories import an_actor
from huiyin.catalogue import queries as catalogue
from huiyin.intake.factories import City
from huiyin.kernel.actor import Actor
from huiyin.kernel.roles import Role
from huiyin.routing import queries as routing
from huiyin.units import queries as units
from huiyin.web.manage.tests.conftest import NOW, Desk, body

ON = NOW.date()


def test_a_unit_is_moved_with_all_that_is_below(desk: Desk, city: City) -> None:
    street, new = city.unit("d1-s1"), city.unit("d2-gov")
    browser = desk()
    page = f"/manage/units/{street}/"
    assert units.unit(city.unit("d1-gov")).name in body(browser.get(f"{page}move/"))
    moved = browser.post(f"{page}move/", {"parent": units.unit(new).name, "on": "2026-03-02"})
    assert moved.status_code == 302
    assert units.unit(street).parent_id == new and new in units.unit(city.unit("d1-s1-c1")).path
    assert "调整隶属" in body(browser.get(page)) and units.unit(new).name in body(browser.get(page))


def test_a_unit_is_not_put_below_itself_or_below_nothing(desk: Desk, city: City) -> None:
    page = f"/manage/units/{city.unit('d1-gov')}/move/"
    child = units.unit(city.unit("d1-s1-c1"))
    refused = desk().post(page, {"parent": child.name, "on": "2026-03-02"})
    assert refused.status_code == 422 and "不能反过来" in body(refused) and child.name in body(refused)
    empty = desk().post(page, {"parent": "", "on": "昨晚"})
    assert empty.status_code == 422 and "昨晚" in body(empty)
    assert "请填写“新的隶属单位”。" in body(empty)


def test_units_are_merged_into_a_successor(desk: Desk, city: City) -> None:
    """A body with others below it gives them away first; then its successor stands in (R-315)."""
    browser = desk()
    old, heir, child = city.unit("d1-s1"), city.unit("d1-s2"), city.unit("d1-s1-c1")
    closing = {"on": "2026-03-02", "successor": units.unit(heir).name}
    refused = browser.post(f"/manage/units/{old}/close/", closing)
    assert refused.status_code == 422 and units.unit(child).name in body(refused)
    for each in units.children(old):
        moving = {"parent": units.unit(heir).name, "on": "2026-03-02"}
        assert browser.post(f"/manage/units/{each.id}/move/", moving).status_code == 302
    assert browser.post(f"/manage/units/{old}/close/", closing).status_code == 302
    assert units.successor_on(old, ON).id == heir


@pytest.fixture
def handler(city: City) -> Actor:
    """Somebody who handles matters of buildings."""
    return an_actor(city.unit("build"), Role.HANDLER, username="lisi")


def test_a_seat_gets_other_duties_and_another_title(desk: Desk, city: City, handler: Actor) -> None:
    browser = desk()
    page = f"/manage/seats/{handler.seat_id}/change/"
    assert 'value="handler"' in body(browser.get(page))
    assert browser.post(page, {"title": "副局长", "roles": ["head"]}).status_code == 302
    assert handler.seat_id is not None
    changed = accounts.seat(handler.seat_id)
    assert (changed.title, changed.roles) == ("副局长", {Role.HEAD})
    clash = browser.post(page, {"title": "全能岗", "roles": ["handler", "reviewer"]})
    assert clash.status_code == 422 and "全能岗" in body(clash) and "不能同时承担" in body(clash)


def test_nobody_changes_his_own_seat(desk: Desk, city: City) -> None:
    browser = desk()
    own = browser.session["seat"]
    refused = browser.post(f"/manage/seats/{own}/change/", {"title": "局长", "roles": ["head"]})
    assert refused.status_code == 422 and "本人" in body(refused)


def _joining(browser: Client, city: City, **said: object) -> object:
    asked = {"username": "lisi", "title": "组员", "roles": ["clerk"], "on": "2026-03-02"} | said
    return browser.post(f"/manage/units/{city.unit('online')}/members/join/", asked)


def test_wh22_wh23_a_member_is_sent_and_sees_both_queues_only(desk: Desk, city: City, handler: Actor) -> None:
    browser = desk()
    page = f"/manage/units/{city.unit('online')}/"
    assert "还没有成员" in body(browser.get(page))
    assert _joining(browser, city).status_code == 302  # type: ignore[attr-defined]
    assert handler.account_id is not None
    queues = [queue.unit_id for queue in accounts.queues_of(handler.account_id, ON)]
    assert queues == [city.unit("build"), city.unit("online")]
    shown = body(browser.get(page))
    assert "派出单位" in shown and units.unit(city.unit("build")).name in shown


def test_wh23_a_person_with_several_seats_is_sent_from_a_named_one(
    desk: Desk, city: City, handler: Actor
) -> None:
    an_actor(city.unit("cg"), Role.HANDLER, username="lisi")
    browser = desk()
    asked = body(_joining(browser, city))
    assert "请填写派出单位" in asked and units.unit(city.unit("cg")).name in asked
    sent = _joining(browser, city, home=units.unit(city.unit("cg")).name)
    assert sent.status_code == 302  # type: ignore[attr-defined]
    (member,) = accounts.members_of(city.unit("online"), ON)
    assert member.home_id is not None and accounts.seat(member.home_id).unit.id == city.unit("cg")


def test_members_are_refused_in_a_sentence(desk: Desk, city: City, handler: Actor) -> None:
    browser = desk()
    assert "没有找到此人在用的岗位" in body(_joining(browser, city, username="nobody"))
    wrong = browser.post(
        f"/manage/units/{city.unit('cg')}/members/join/",
        {"username": "lisi", "title": "组员", "roles": ["clerk"], "on": "2026-03-02"},
    )
    assert wrong.status_code == 422 and "不是虚拟机构" in body(wrong)


def test_jz03_groups_are_set_up_by_field_and_none_twice(desk: Desk, city: City) -> None:
    browser = desk()
    page = f"/manage/units/{city.unit('lx')}/"
    first, second = catalogue.fields()[:2]
    chosen = {"fields_of": [f"f{first.code}", f"f{second.code}"], "on": "2026-03-02"}
    assert browser.post(f"{page}groups/open/", chosen).status_code == 302
    made = units.children(city.unit("lx"))
    assert {(one.field, one.is_virtual) for one in made} == {(first.code, True), (second.code, True)}
    assert made[0].name in body(browser.get(page))
    again = browser.post(f"{page}groups/open/", chosen)
    assert again.status_code == 422 and "请从列出的选项中选择" in body(again)
    empty = browser.post(f"{page}groups/open/", {"on": "2026-03-02"})
    assert empty.status_code == 422 and "请选择“领域”。" in body(empty)
    stranger = desk("d2-xf").post(
        f"{page}groups/open/", {"fields_of": ["f" + catalogue.fields()[2].code], "on": "今天"}
    )
    assert stranger.status_code == 422 and "系统管理员" in body(stranger)


def test_jz04_the_three_responsibilities_show_their_gaps(desk: Desk, city: City, handler: Actor) -> None:
    browser = desk()
    page = f"/manage/units/{city.unit('build')}/"
    assert body(browser.get(page)).count("未指定") == 6
    asked = body(browser.get(f"{page}responsibility/?kind=lead&side=substance"))
    assert asked.count("checked") == 2 and "李四" not in asked.split("<form")[0]
    named = {"kind": "lead", "side": "substance", "seat": str(handler.seat_id), "on": "2026-03-02"}
    assert browser.post(f"{page}responsibility/", named).status_code == 302
    shown = body(browser.get(page))
    assert shown.count("未指定") == 5 and "更换" in shown


def test_jz04_without_seats_the_page_says_what_to_do_first(desk: Desk, city: City) -> None:
    assert "请先设岗" in body(desk().get(f"/manage/units/{city.unit('d2-s1')}/responsibility/"))


def test_r112_contacts_are_published_to_citizens(desk: Desk, city: City) -> None:
    browser = desk()
    page = f"/manage/units/{city.unit('build')}/"
    assert "还没有公布" in body(browser.get(page))
    said = {"telephone": "0379-12345", "reception_hours": "工作日9:00—17:00"}
    assert browser.post(f"{page}contact/", said).status_code == 302
    assert "0379-12345" in body(browser.get(page))
    assert "0379-12345" in body(Client().get("/contact/"))
    assert "0379-12345" in body(browser.get(f"{page}contact/"))
    long = browser.post(f"{page}contact/", {"postcode": "1234567"})
    assert long.status_code == 422 and "1234567" in body(long)
    assert "0379-12345" in body(Client().get("/contact/"))


RULE = {"place": "柳岸街道", "unit": "试市建设局", "source": "赋权清单", "valid_from": "2026-03-02"}


def test_h2_a_territory_rule_is_added_and_ended(desk: Desk, city: City) -> None:
    browser = desk()
    assert "没有属地规则" in body(browser.get("/manage/territory/"))
    assert browser.post("/manage/territory/add/", RULE).status_code == 302
    (rule,) = routing.territory_rules(ON)
    assert (rule.place_id, rule.unit_id) == (city.place("d1-s1"), city.unit("build"))
    assert "柳岸街道" in body(browser.get("/manage/territory/", {"place": "柳岸街道"}))
    assert "柳岸街道" in body(browser.get(f"/manage/units/{city.unit('build')}/"))
    assert browser.post(f"/manage/territory/{rule.id}/end/", {"on": "2026-03-02"}).status_code == 302
    assert routing.territory_rules(ON) == ()
    assert "柳岸街道" not in body(browser.get("/manage/territory/"))
    assert "已失效" in body(browser.get("/manage/territory/", {"ended": "on"}))


@pytest.mark.parametrize(
    ("answers", "sentence"),
    [
        ({"unit": ""}, "填写一项"),
        ({"level": "street"}, "填写一项"),
        ({"place": "月球"}, "没有找到这个地点"),
        ({"unit": "", "level": "community"}, "社区职责清单"),
        ({"source": ""}, "请填写“依据”。"),
        ({"duty_item": "没有的职责"}, "没有“没有的职责”"),
    ],
)
def test_h8_wrong_rules_are_refused_and_keep_what_was_typed(
    desk: Desk, city: City, answers: dict[str, str], sentence: str
) -> None:
    answer = desk().post("/manage/territory/add/", RULE | answers)
    assert answer.status_code == 422 and sentence in body(answer) and "2026-03-02" in body(answer)
    assert routing.territory_rules(ON) == ()


def test_administrators_change_only_their_own_territory(desk: Desk, city: City, handler: Actor) -> None:
    """Each form refuses the stranger in a sentence; the pages offer nothing."""
    assert desk("xf").post("/manage/territory/add/", RULE).status_code == 302
    (rule,) = routing.territory_rules(ON)
    browser = desk("d2-xf")
    build = f"/manage/units/{city.unit('build')}/"
    sent = [
        (f"{build}move/", {"parent": "试市信访局", "on": "2026-03-02"}),
        (f"{build}contact/", {"telephone": "1"}),
        (
            f"{build}responsibility/",
            {"kind": "lead", "side": "substance", "seat": str(handler.seat_id), "on": "今天"},
        ),
        (f"/manage/seats/{handler.seat_id}/change/", {"title": "局长", "roles": ["head"]}),
        (f"/manage/territory/{rule.id}/end/", {"on": "2026-03-02"}),
        ("/manage/territory/add/", RULE),
    ]
    for address, said in sent:
        answer = browser.post(address, said)
        assert answer.status_code == 422 and "系统管理员" in body(answer), address
    assert f"/manage/territory/{rule.id}/end/" not in body(browser.get("/manage/territory/"))
    assert "/move/" not in body(browser.get(build)) and "/change/" not in body(browser.get(build))


def test_unknown_seats_and_rules_are_a_sentence(desk: Desk) -> None:
    browser = desk()
    for address in ("seats/999999/change/", "territory/999999/end/", "units/999999/move/"):
        assert browser.get(f"/manage/{address}").status_code == 404
