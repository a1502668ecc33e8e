"""A case of very many citizens: its page stays short, and leads to all of them (U29)."""

from collections.abc import Callable

from django.test import Client

from huiyin.matters.factories import Cast, register
from huiyin.web.desk.tests.conftest import cast, desk, later

__all__ = ["cast", "desk"]
Desk = Callable[..., Client]


def test_the_page_shows_twenty_and_leads_to_all(cast: Cast, desk: Desk) -> None:
    main = register(cast)
    for seed in range(2, 54):
        other = register(cast, seed=seed, text=f"请求恢复{seed}号院路灯，夜间摔倒两人。")
        other.do("join", "xf:clerk", number=main.registered.number, reason="同一小区")
    main.do("classify", "xf:clerk")
    for verb, who in (("forward", "xf:clerk"), ("choose_way", "d1-s1:handler"), ("accept", "d1-s1:handler")):
        main.do(verb, who)
    number = main.registered.number
    asked = [f"请求恢复{seed}号院路灯" for seed in range(2, 54)]
    with later(main):
        browser = desk("xf:clerk")

        def page(way: str = "") -> str:
            return browser.get(f"/desk/matters/{number}/{way}").content.decode()

        short, rest = page(), page("arrivals/?page=2")
        first, papers = page("arrivals/"), page("papers/all/")
        last_papers = page("papers/all/?page=2")
    assert "全部53件来件" in short and "全部54份文书" in short
    assert [one in short for one in asked] == [place < 20 for place in range(1, 53)]
    assert [one in first for one in asked] == [place < 50 for place in range(1, 53)]
    assert [one in rest for one in asked] == [place >= 50 for place in range(1, 53)]
    assert papers.count("PDF<span") == 50 and last_papers.count("PDF<span") == 4
    assert short.count("PDF<span") == 20


def test_a_stranger_opens_neither_list(cast: Cast, desk: Desk) -> None:
    main = register(cast)
    with later(main):
        for way in ("arrivals/", "papers/all/"):
            address = f"/desk/matters/{main.registered.number}/{way}"
            assert desk("d2-cg:handler").get(address).status_code == 404
            assert desk("xf:clerk").get(address).status_code == 200
