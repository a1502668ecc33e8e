"""Items and paths that are proposed to the clerk, with words, article and how sure it is; a person decides."""

import re

from django.urls import reverse

from huiyin.matters.actions import ClaimState
from huiyin.matters.factories import Cast, at_stage, register
from huiyin.web.desk.tests.conftest import Desk, later

TEXT = "我在饭店后厨干活，老板拖欠工资三个月不给，劳动合同也没签。"


def test_the_clerk_sees_at_most_three_items_with_reasons(cast: Cast, desk: Desk) -> None:
    case = register(cast, text=TEXT)
    with later(case):
        page = desk("xf:clerk").get(reverse("desk:case", args=[case.matter.number])).content.decode()
    assert "事项和途径" in page
    assert "老板拖欠工资不发" in page
    assert "劳动保障监察投诉" in page
    assert "文中说到“" in page
    assert "依据《劳动法》第五十条" in page
    assert 1 <= len(re.findall(r"把握\d+%", page)) <= 3


def test_nothing_is_proposed_where_the_words_say_nothing(cast: Cast, desk: Desk) -> None:
    case = register(cast, text="我有事情要跟你们说，请尽快回复。")
    with later(case):
        page = desk("xf:clerk").get(reverse("desk:case", args=[case.matter.number])).content.decode()
    assert "事项和途径" not in page


def test_nothing_is_proposed_any_more_where_the_way_is_chosen(cast: Cast, desk: Desk) -> None:
    case = at_stage(ClaimState.HANDLING, cast=cast, text=TEXT)
    with later(case):
        page = desk("d1-s1:handler").get(reverse("desk:case", args=[case.matter.number])).content.decode()
    assert "系统建议和理由" in page
    assert "事项和途径" not in page
