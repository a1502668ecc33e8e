"""How a reader wants to read: language, elder view, single keys. Links and cookies only, no script needed."""

import pytest
from django.test import Client

from huiyin.web.tests.conftest import SignIn

pytestmark = pytest.mark.django_db


def _choose(client: Client, choice: str, back: str = "/") -> None:
    answer = client.get(f"/view/choose/?{choice}&next={back}")
    assert (answer.status_code, answer["Location"]) == (302, back)


def test_u22_chinese_unless_chosen_whatever_the_browser_prefers(client: Client) -> None:
    page = client.get("/", headers={"Accept-Language": "en-US"}).content.decode()
    assert 'lang="zh-Hans"' in page and "跳到正文" in page


def test_u22_english_is_one_tap_away_and_back(client: Client) -> None:
    assert 'href="/view/choose/?language=en&amp;next=%2F"' in client.get("/").content.decode()
    _choose(client, "language=en")
    page = client.get("/").content.decode()
    assert 'lang="en"' in page and "Skip to content" in page
    _choose(client, "language=zh-hans")
    assert "跳到正文" in client.get("/").content.decode()


def test_u15_the_elder_view_is_on_every_public_page_and_remembered(client: Client) -> None:
    assert "长辈版" in client.get("/").content.decode()
    _choose(client, "elder=24")
    page = client.get("/personal/").content.decode()
    assert 'class="elder elder-24"' in page
    for size in ("24", "32", "40"):
        assert f"elder={size}" in page
    assert page.index('href="tel:12345"') < page.index("标准版")
    _choose(client, "elder=40")
    assert 'class="elder elder-40"' in client.get("/").content.decode()
    _choose(client, "elder=off")
    assert "elder-" not in client.get("/").content.decode().split("<body")[0]


@pytest.mark.parametrize("choice", ["elder=99", "language=xx", "keys=maybe", "elder=%3Cscript%3E", ""])
def test_unknown_choices_are_passed_over(client: Client, choice: str) -> None:
    _choose(client, choice)
    assert client.cookies == {}


def test_r25_the_way_back_stays_in_the_house(client: Client) -> None:
    answer = client.get("/view/choose/?elder=24&next=https://evil.example/")
    assert answer["Location"] == "/"


def test_single_keys_can_be_switched_off(sign_in: SignIn) -> None:
    client = sign_in()
    assert 'data-keys="off"' not in client.get("/desk/").content.decode()
    _choose(client, "keys=off", "/desk/")
    page = client.get("/desk/").content.decode()
    assert 'data-keys="off"' in page and "重新启用" in page


@pytest.mark.parametrize("address", ["/", "/personal/", "/sign-in/", "/nothing/"])
def test_every_page_names_the_telephone_and_has_one_heading(client: Client, address: str) -> None:
    page = client.get(address).content.decode()
    assert 'href="tel:12345"' in page
    assert page.count("<h1") == 1
    assert 'class="skip" href="#main"' in page and '<main id="main"' in page
