"""The handbook, a page for each state, made from the declared procedure (PK-21)."""

from html import unescape

import pytest

from huiyin.matters import queries as matters
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
