"""Hit rates of the proposed fields: with how many, none of too few, each number opens its list (U41)."""

import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from django.test import Client

from huiyin.catalogue import queries as catalogue
from huiyin.matters.factories import Case, Cast, register
from huiyin.web.desk.tests.conftest import cast, desk, later

__all__ = ["cast", "desk"]
Desk = Callable[..., Client]
ADDRESS = "/supervise/fields/"


def _confirmed(cast: Cast, field: str, proposals: tuple[str, ...], first: int = 1) -> list[Case]:
    cases = []
    for seed, proposed in enumerate(proposals, start=first):
        cases.append(register(cast, seed=seed, proposal={"class": {"field": proposed}}))
        cases[-1].do("classify", "xf:clerk", claim_class="petition", field_code=field)
    return cases


def test_rates_with_how_many_and_none_of_too_few(
    cast: Cast, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = catalogue.profile()
    fewer = replace(here, watch=replace(here.watch, enough=4))
    monkeypatch.setattr(catalogue, "profile", lambda: fewer)
    cases = _confirmed(cast, "0102", ("0102", "0102", "0102", "0109", ""))
    _confirmed(cast, "0402", ("0402",), first=6)
    with later(cases[-1]):
        page = desk("xf:supervisor").get(f"{ADDRESS}?month=2026-03").content.decode()
    assert "城乡建设与住房" in page and "市政设施与城市管理" in page
    assert "75.0%（4件）" in page
    assert "80.0%（5件）" in page
    assert "样本不足（1件）" in page
    assert "尚未启用由本地已核定事项学习的版本" in page


def test_each_number_is_as_long_as_its_list(cast: Cast, desk: Desk) -> None:
    cases = _confirmed(cast, "0102", ("0102", "0109", ""))
    _confirmed(cast, "0402", ("0402",), first=4)
    with later(cases[-1]):
        browser = desk("xf:supervisor")
        page = browser.get(f"{ADDRESS}?month=2026-03").content.decode()
        numbers = re.findall(rf'href="({ADDRESS}[^"]+)"[^>]*>(?:<b>)?(\d+)', page)
        for address, count in numbers:
            listed = browser.get(address.replace("&amp;", "&")).content.decode()
            assert f"共{count}项" in listed and listed.count("data-row") == int(count), address
    assert [count for _address, count in numbers[:3]] == ["4", "3", "2"]
    assert len(numbers) >= 9


def test_a_month_without_any_says_so(cast: Cast, desk: Desk) -> None:
    page = desk("xf:leader").get(f"{ADDRESS}?month=2020-01").content.decode()
    assert "还没有核定内容分类" in page


@pytest.mark.parametrize("who", ["xf:clerk", "d1-s1:handler", "xf:auditor"])
def test_others_do_not_open_it(desk: Desk, who: str) -> None:
    assert desk(who).get(ADDRESS).status_code == 403
    assert desk(who).get(f"{ADDRESS}hit/").status_code == 403


@pytest.mark.parametrize("asked", ["ranking/", "hit/?field=%27%20or", "hit/?field=" + "1" * 30])
def test_an_unknown_list_is_told(desk: Desk, asked: str) -> None:
    assert desk("xf:supervisor").get(ADDRESS + asked).status_code == 404
