"""A sample is drawn in two clicks, called through, read, drawn again and exported: through the pages (JZ-28)."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from django.test import Client

from huiyin.inspection.actions import note_try
from huiyin.inspection.models import Callback, Sample
from huiyin.kernel import clock
from huiyin.matters.factories import Cast, served
from huiyin.matters.models import Arrival
from huiyin.supervision.actions import order_untrue
from huiyin.web.factories import signed_in

pytestmark = pytest.mark.django_db


@dataclass
class City:
    """Whoever draws and whoever calls."""

    cast: Cast
    office: Client
    clerk: Client


BAD = {"contacted": "no", "real": "untrue", "solved": "no", "satisfied": "1"}


def send(client: Client, address: str, **values: object) -> str:
    """Fill in the form of a page and follow where it leads; what is shown there."""
    shown = client.get(address).content.decode()
    once = shown.split('name="once" value="')[-1].split('"')[0]
    return client.post(address, {"once": once, **values}, follow=True).content.decode()


def span(**more: object) -> dict[str, object]:
    """March, as a supervisor types it."""
    return {"since": "2026年3月1日", "until": "2026年3月31日", **more}


@pytest.fixture
def city() -> Iterator[City]:
    """Three matters answered in March; it is April."""
    cast = Cast()
    cases = [served(date(2026, 3, 20), cast=cast, seed=seed) for seed in (1, 2, 3)]
    with clock.frozen(cases[0].at + timedelta(days=13)):
        yield City(cast, signed_in(cast["xf:supervisor"]), signed_in(cast["xf:clerk"]))


def test_jz28_a_sample_is_drawn_in_two_clicks_and_drawn_again(city: City) -> None:
    office = city.office
    empty = office.get("/supervise/sampling/").content.decode()
    assert "还没有抽取过样本" in empty and 'value="2026年3月1日"' in empty
    assert "二者填一项" in send(office, "/supervise/sampling/", **span(size="", share=""))
    page = send(office, "/supervise/sampling/", **span(size="2", seed="公开"))
    assert "样本已抽取" in page and '<samp class="text-break">公开</samp>' in page
    sample = Sample.objects.get()
    assert "差异0" in office.get(f"/supervise/sampling/{sample.pk}/?check=1").content.decode()
    assert office.get("/supervise/sampling/").content.decode().count("data-row") == 1
    larger = send(office, "/supervise/sampling/", **span(size="50"))
    assert "符合条件的只有3件，已经全部抽取" in larger


def test_e7_the_caller_goes_from_one_call_to_the_next(city: City) -> None:
    clerk = city.clerk
    send(city.office, "/supervise/sampling/", **span(size="2"))
    first, second = Callback.objects.order_by("position")
    listed = clerk.get("/desk/callbacks/").content.decode()
    assert listed.count("data-row") == 2 and "开始回访下一件" in listed
    sheet = f"/desk/callbacks/{first.pk}/"
    assert "显示姓名和电话" in clerk.get(sheet).content.decode()
    contact = clerk.post(f"{sheet}contact/")
    assert 'href="tel:1' in contact.content.decode() and contact["Cache-Control"] == "no-store"
    assert "请选择“办理期间，承办单位和您联系过吗？”。" in send(clerk, sheet, result="reached")
    following = send(clerk, sheet, result="reached", words="没有人来过", **BAD)
    assert "下面是下一件" in following and f"/desk/callbacks/{second.pk}/" in following
    later = {"result": "later", "again_on": "2026年4月3日", "again_hour": "09"}
    assert "现在没有要回访的了" in send(clerk, f"/desk/callbacks/{second.pk}/", **later)
    assert "约定改时间再打" in clerk.get("/desk/callbacks/?tab=later").content.decode()
    assert "没有人来过" in clerk.get(sheet).content.decode()
    assert signed_in(city.cast["d1-s1:handler"]).get(sheet).status_code == 403
    assert clerk.get("/desk/callbacks/?tab=x").status_code == 404


def test_e7_who_agreed_to_no_call_stands_apart_and_cannot_be_opened(city: City) -> None:
    """The caller sees why nobody rings; the rate says of how many and on which way it is made."""
    Arrival.objects.update(consents={})
    send(city.office, "/supervise/sampling/", **span(size="2"))
    first = Callback.objects.order_by("position").first()
    listed = city.clerk.get("/desk/callbacks/").content.decode()
    assert "data-row" not in listed and "data-enter" not in listed
    assert city.clerk.get("/desk/callbacks/?tab=written").content.decode().count("data-row") == 2
    sheet = city.clerk.get(f"/desk/callbacks/{first.pk}/").content.decode()
    assert "这次回访不打电话" in sheet and "data-contact" not in sheet
    refused = city.clerk.post(f"/desk/callbacks/{first.pk}/contact/")
    assert refused.status_code == 422 and "没有同意电话回访" in refused.content.decode()
    page = city.office.get(f"/supervise/sampling/{first.sample_id}/").content.decode()
    assert "电话0件、网上0件，占样本2件" in page and "未同意电话，已请网上回答" in page


def test_jz28_each_number_opens_its_list_and_a_finding_its_order(city: City) -> None:
    office, now = city.office, clock.now()
    send(office, "/supervise/sampling/", **span(size="2"))
    first, _second = Callback.objects.order_by("position")
    note_try(first.pk, "reached", by=city.cast["xf:clerk"], at=now, answers=BAD, words="没有人来过")
    order_untrue(now)
    here = f"/supervise/sampling/{first.sample_id}/"
    whole = office.get(here).content.decode()
    assert "样本不足" in whole and "打开督办函" in whole and "50.0%" in whole
    for show, count in (("answered", 1), ("finding", 1), ("real:untrue", 1), ("refused", 0), ("open", 1)):
        assert office.get(f"{here}?show={show}").content.decode().count("data-row") == count, show
    assert office.get(f"{here}?show=real:x").status_code == 404
    given = office.post(f"{here}export/", {"as": "csv"}).content.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(given)))
    assert len(rows) == 3 and "没有人来过" not in given and "说的和实际不符" in rows[1]
    assert office.post(f"{here}export/", {"as": "xlsx"}).content[:2] == b"PK"
    case = office.get(f"/desk/matters/{first.matter.number}/").content.decode()
    assert f'href="{here}"' in case and "说的和实际不符" in case
    told = signed_in(city.cast["d1-s1:handler"]).get(f"/desk/matters/{first.matter.number}/")
    assert f'href="{here}"' not in told.content.decode()
    said = office.get("/supervise/feedback/?from=call").content.decode()
    assert "没有人来过" in said and "结果不实或者未落实" in said
    assert office.get("/supervise/feedback/?from=x").status_code == 404


def test_jz30_what_people_say_leads_to_its_matter() -> None:
    cast = Cast()
    case = served(date(2026, 3, 20), cast=cast)
    case.do("evaluate", unit_level="1", reason="一直没有修好。", after=1)
    case.do("record_call_back", "xf:clerk", unit_level="2", after=1)
    with clock.frozen(case.at):
        office = signed_in(cast["xf:supervisor"])
        for source in ("message", "verdict", "recorded"):
            page = office.get(f"/supervise/feedback/?from={source}").content.decode()
            assert page.count("data-row") == 1 and case.registered.number in page and "不满意" in page
        assert "一直没有修好" in office.get("/supervise/feedback/").content.decode()
        other = signed_in(cast["d2-xf:supervisor"]).get("/supervise/feedback/").content.decode()
        assert case.registered.number not in other
