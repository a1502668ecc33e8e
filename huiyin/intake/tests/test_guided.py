"""Who comes from the guide: the item is kept with the claim, is a reason for the proposal, and is counted (WH-12)."""

from datetime import date, timedelta
from typing import Any

import pytest

from huiyin.intake.actions import Submission, file
from huiyin.intake.factories import AT
from huiyin.kernel.actor import Actor
from huiyin.matters.models import Claim, Matter
from huiyin.matters.queries import came_from_guide

ITEM, REQUEST = "WY-001", "物业服务差、不作为"
VAGUE = "楼下的情况已经很久了，请派人来看看。"


pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("city")]


def filed(**said: Any) -> Claim:
    made = file(Submission(channel="web", **said), by=Actor.citizen(), at=AT)
    return Claim.objects.get(matter_id=made.matter_id)


def test_the_item_is_kept_with_the_claim_as_data() -> None:
    claim = filed(text=VAGUE, item=ITEM)
    assert claim.proposal["item"] == {"code": ITEM, "request": REQUEST}


def test_the_item_is_a_reason_where_the_words_say_nothing() -> None:
    """The field of the item stands where the words leave it open; the class stays that of the words."""
    without, guided = filed(text=VAGUE), filed(text=VAGUE, item=ITEM)
    assert without.proposal["class"]["field"] == ""
    assert guided.proposal["class"]["field"] == "0109"
    assert any(f"从办事指引的“{REQUEST}”进入" in why for why in guided.proposal["class"]["reasons"])
    assert guided.proposal["class"]["code"] == "petition"


@pytest.mark.parametrize("code", ["XX-999", "", "x" * 300, "WY-001'--"])
def test_an_item_that_is_not_in_the_guide_hinders_nobody(code: str) -> None:
    assert "item" not in filed(text=VAGUE, item=code).proposal


def test_c1_an_accusation_is_kept_as_one_and_not_counted_whatever_was_chosen_in_the_guide() -> None:
    """R-302: words decide, and the numbers tell nothing of it."""
    claim = filed(text="举报街道城管科科长受贿，有转账记录。", item=ITEM)
    assert Matter.objects.get(pk=claim.matter_id).restricted
    assert claim.proposal["class"]["code"] == "accusation"
    assert came_from_guide([ITEM], since=AT.date(), until=AT.date()) == {}


def test_they_are_counted_by_item_and_day() -> None:
    filed(text=VAGUE, item=ITEM)
    filed(text=f"{VAGUE}每天都这样。", item=ITEM)
    filed(text="老板拖欠工资三个月。", item="LD-001")
    filed(text=VAGUE)
    today = AT.date()
    assert came_from_guide([ITEM, "LD-001"], since=today, until=today) == {ITEM: 2, "LD-001": 1}
    assert came_from_guide(["LD-001"], since=today, until=today) == {"LD-001": 1}
    assert came_from_guide([ITEM], since=date(2020, 1, 1), until=today - timedelta(days=1)) == {}
