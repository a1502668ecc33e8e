"""The handbook, a page for each state, made from the declared procedure (PK-21)."""

import re
from html import unescape

import pytest

from huiyin.kernel.roles import Role
from huiyin.matters import queries as matters
from huiyin.web.desk.handbook.cards import states
from huiyin.web.desk.handbook.permissions import page_lines
from huiyin.web.desk.tests.conftest import Desk


@pytest.mark.parametrize("state", matters.state_cards(), ids=lambda card: card.code)
def test_pk21_each_state_has_its_page(desk: Desk, state: matters.StateCard) -> None:
    """What may be done, by whom, with which limits: all that is declared for the state and nothing else."""
    page = unescape(desk("d1-s1:handler").get(f"/desk/handbook/{state.code}/").content.decode())
    assert f"办理手册：{state.label}" in page and f"信访人看到的状态：{state.told}" in page
    shown = {
        card.verb for card in matters.action_cards() if f'<section class="panel" id="{card.verb}"' in page
    }
    assert shown == {action.verb for action in state.actions}
    for action in state.actions:
        assert all(who in page for who in action.who)
        assert all(limit.partition(" ")[2] in page for limit in (*action.starts, *action.lengthens))


def test_pk21_the_handbook_leads_to_each_state(desk: Desk) -> None:
    browser = desk("xf:clerk")
    page = browser.get("/desk/handbook/").content.decode()
    assert all(f'href="/desk/handbook/{card.code}/"' in page for card in matters.state_cards())
    assert browser.get("/desk/handbook/nothing/").status_code == 404


def test_pk21_each_seat_that_handles_has_its_page(desk: Desk) -> None:
    """By state what it may do, and each action once; seats that handle nothing are not listed."""
    browser = desk("d1-s1:handler")
    index = browser.get("/desk/handbook/").content.decode()
    for role in Role:
        taken = {card.verb for card in matters.action_cards() if role.value in card.roles and card.leads_from}
        answer = browser.get(f"/desk/handbook/roles/{role.value}/")
        assert answer.status_code == (200 if taken else 404)
        assert (f'href="/desk/handbook/roles/{role.value}/"' in index) == bool(taken)
        if taken:
            page = answer.content.decode()
            assert set(re.findall(r'<section class="panel" id="(\w+)"', page)) == taken
    assert "承办人（您的岗位）" in index
    assert browser.get("/desk/handbook/roles/nobody/").status_code == 404


def test_pk21_each_action_has_its_page_and_all_stand_in_the_whole(desk: Desk) -> None:
    browser = desk("xf:clerk")
    whole = browser.get("/desk/handbook/whole/").content.decode()
    index = browser.get("/desk/handbook/").content.decode()
    for card in matters.action_cards():
        if card.leads_from:
            assert f'<section class="panel" id="{card.verb}"' in whole
            assert f'<li id="{card.verb}"><a href="/desk/handbook/actions/{card.verb}/">' in index
    page = browser.get("/desk/handbook/actions/link_repeat/").content.decode()
    assert "除已并入其他件、已归档以外" in page
    assert browser.get("/desk/handbook/actions/nothing/").status_code == 404


def test_what_moves_a_matter_on_stands_before_what_puts_things_in_order() -> None:
    verbs = [card.verb for state in states() if state.code == "forwarded" for card in state.actions]
    assert max(map(verbs.index, ("accept", "decline", "forward"))) < verbs.index("link_repeat")


def test_the_map_of_rights_names_pages_as_the_navigation_does(desk: Desk) -> None:
    lines = page_lines()
    assert all(re.search(r"[\u4e00-\u9fff]", line.name) and "<" not in line.address for line in lines)
    named = {(line.name, line.who) for line in lines}
    assert ("单位与岗位", ("系统管理",)) in named and ("审计", ("审计",)) in named
    assert "单位与岗位" in desk("xf:clerk").get("/desk/permissions/").content.decode()
