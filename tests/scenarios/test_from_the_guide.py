"""From the guide into the filing form, and from there before the eyes of the clerk (WH-12)."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from huiyin.catalogue.factories import an_office
from huiyin.catalogue.queries import item, path
from huiyin.kernel import clock
from huiyin.matters.factories import Cast
from huiyin.matters.models import Claim
from huiyin.web.factories import signed_in
from huiyin.web.public.tests.journey import Journey
from tests.scenarios.desk import AT

ITEM = "WY-001"
TEXT = "两个小组之间一直说不清楚，每年都为这件事吵架，请给个说法。"
pytestmark = pytest.mark.django_db


def filed_from_the_guide(cast: Cast) -> Claim:
    with clock.frozen(AT):
        citizen = Client()
        page = citizen.get(f"/guide/item/{ITEM}/").content.decode()
        assert f"item={ITEM}" in page
        citizen.get("/file/", {"item": ITEM})
        Journey(citizen).file(text=TEXT)
    return Claim.objects.get(matter__place__isnull=True)


def test_the_clerk_sees_at_triage_and_in_the_case_file_where_it_comes_from() -> None:
    cast = Cast()
    claim = filed_from_the_guide(cast)
    with clock.frozen(AT + timedelta(hours=1)):
        clerk = signed_in(cast["xf:clerk"])
        case = reverse("desk:case", args=[claim.matter.number])
        for address in (reverse("desk:triage_claim", args=[claim.pk]), case):
            page = clerk.get(address).content.decode()
            assert "来自办事指引" in page and "物业服务差、不作为" in page
            assert f'href="/guide/item/{ITEM}/"' in page
            assert "从办事指引的“物业服务差、不作为”进入" in page


def test_its_paths_are_the_first_to_choose_from() -> None:
    cast = Cast()
    claim = filed_from_the_guide(cast)
    with clock.frozen(AT + timedelta(hours=1)):
        clerk = signed_in(cast["xf:clerk"])
        send = reverse("desk:triage_claim", args=[claim.pk])
        form = Journey(clerk)
        answer = form.send(
            send, claim_class="petition", procedure="ordinary", unit="柳岸街道办事处", reason="按职责转送"
        )
        assert answer.status_code == 302
    with clock.frozen(AT + timedelta(hours=2)):
        handler = signed_in(cast["d1-s1:handler"])
        page = handler.get(reverse("desk:act", args=[claim.pk, "choose_way"])).content.decode()
        usual = item(ITEM, on=AT.date()).paths[0]
        own, other = (page.index(f'value="{path(code)}') for code in (usual, "GN-01"))
        assert own < other


def test_who_edits_the_item_reads_how_many_came_from_it() -> None:
    cast = Cast()
    filed_from_the_guide(cast)
    with clock.frozen(AT + timedelta(hours=1)):
        editor = signed_in(an_office().editor)
        assert "进入的信访事项：1件" in editor.get(f"/manage/catalogue/item/{ITEM}/").content.decode()
        assert "进入的信访事项：0件" in editor.get("/manage/catalogue/item/LD-001/").content.decode()
