"""Figures, board and open data as everybody gets them: no identity, no accusation, one truth (E-3)."""

import csv
import json
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import translation

from huiyin.analysis.actions import publish_months
from huiyin.analysis.models import Publication
from huiyin.catalogue import queries as catalogue
from huiyin.kernel import clock
from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Cast, at_stage, register
from huiyin.matters.models import Matter
from huiyin.web.parts.say import say

pytestmark = pytest.mark.django_db
LEAST = 5


def test_e3_r18_a_month_is_published_once_and_reads_the_same_everywhere(client: Client) -> None:
    assert catalogue.profile().watch.smallest_group == LEAST
    cast = Cast()
    cases = [at_stage(ClaimState.HANDLING, cast=cast, seed=seed) for seed in range(1, 7)]
    register(cast, claim_class="accusation", by=cast["xf:discipline"])
    came = min(Matter.objects.values_list("received_at", flat=True))
    at = came.replace(day=1) + timedelta(days=32)
    later = at.replace(day=7)
    while publish_months(later):
        pass
    first = Publication.objects.latest("month")
    assert [row["value"] for row in first.rows if row["figure"] == "received" and row["table"] == "all"] == [
        6
    ]
    cases[0].matter.received_at -= timedelta(days=400)
    cases[0].matter.save()
    assert publish_months(later) == 0
    again = Publication.objects.latest("month")
    assert again.rows == first.rows, "what was published stays"
    with clock.frozen(later):
        page = client.get("/figures/").content.decode()
        assert f"{first.month.year}年{first.month.month}月" in page and ">6</dd>" in page
        key = f"{first.month:%Y-%m}"
        rows = list(
            csv.DictReader(client.get(f"/figures/open/{key}.csv").content.decode("utf-8-sig").splitlines())
        )
        told = json.loads(client.get(f"/figures/open/{key}.json").content)
        assert [{name: str(value) for name, value in row.items()} for row in told["rows"]] == rows
        assert set(told["figures"]) >= {row["figure"] for row in rows} and list(told["columns"]) == list(
            rows[0]
        )
        assert json.loads(client.get("/figures/open/figures.json").content)["rows"] != []
        for wrong in ("/figures/?month=2001-01", "/figures/?month=x", "/figures/open/x.csv"):
            assert client.get(wrong).status_code == 404


def test_wg09_the_board_shows_no_identity_and_no_accusation(client: Client) -> None:
    cast = Cast()
    cases = [at_stage(ClaimState.HANDLING, cast=cast, seed=seed) for seed in range(1, 7)]
    sealed = register(cast, claim_class="accusation", by=cast["xf:discipline"])
    with clock.frozen(cases[0].at):
        page = client.get("/figures/board/").content.decode()
        assert "共6项" in page and "办理中" in page
        for case in [*cases, sealed]:
            assert case.registered.number not in page and case.matter.title not in page
        assert sealed.registered.number[-6:] not in page
        Matter.objects.filter(pk__in=[case.matter.pk for case in cases[:2]]).update(keep_secret=True)
        assert "不足5项的不公示" in client.get("/figures/board/").content.decode(), "four are too few"
        assert client.get("/figures/board/?hall=1")["Refresh"] == "20; url=/figures/board/?hall=1&page=1"


def test_wg09_a_hall_sees_every_row_for_nobody_scrolls_there(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("huiyin.web.public.figures.board.HALL_PAGE", 4)
    cast = Cast()
    cases = [at_stage(ClaimState.HANDLING, cast=cast, seed=seed) for seed in range(1, 7)]
    with clock.frozen(cases[0].at):
        pages = [client.get(f"/figures/board/?hall=1&page={n}") for n in (1, 2)]
    assert [page.content.decode().count('<tr><th scope="row"') for page in pages] == [4, 2]
    assert [page["Refresh"][-6:] for page in pages] == ["page=2", "page=1"]
    assert "第2页，共2页" in pages[1].content.decode()


def test_the_english_page_names_every_field_in_english() -> None:
    """Of the first level, in which the figures are told (E-3)."""
    with translation.override("en"):
        told = {one.label: say(one.label) for one in catalogue.fields() if len(one.code) == 2}
    assert told and not [label for label, words in told.items() if words == label]


def test_a_new_city_says_that_nothing_is_published_yet(client: Client) -> None:
    """E-3, WG-09: no month has ended, nothing is on the board; the files are there and empty."""
    for address, said in (
        ("/figures/", "还没有公布的数据"),
        ("/figures/board/", "现在没有可以公示的事项"),
        ("/figures/open/", "还没有公布的数据"),
    ):
        assert said in client.get(address).content.decode(), address
    assert json.loads(client.get("/figures/open/figures.json").content)["rows"] == []
    assert len(client.get("/figures/open/figures.csv").content.decode("utf-8-sig").splitlines()) == 1
