"""WH-12 through the API: the item of the guide from which a petitioner came."""

import pytest

from huiyin.matters.models import Claim

VAGUE = "情况我说不清楚，请看附件。"


def test_wh12_the_item_is_kept_with_the_claim(a_caller):
    assert a_caller().file(text=VAGUE, item="LD-001").status_code == 201
    assert Claim.objects.get().proposal["item"] == {"code": "LD-001", "request": "老板拖欠工资不发"}


@pytest.mark.parametrize("code", ["XX-999", " "])
def test_an_item_that_is_not_in_the_guide_hinders_nobody(a_caller, code):
    assert a_caller().file(text=VAGUE, item=code).status_code == 201
    assert "item" not in Claim.objects.get().proposal


def test_the_description_explains_the_item_with_an_example(a_caller):
    told = a_caller().http.get("/api/v1/openapi.json").json()["components"]["schemas"]
    given = told["ArrivalIn"]["properties"]["item"]
    assert "办事指引" in given["description"] and given["examples"] == ["LD-001"]
