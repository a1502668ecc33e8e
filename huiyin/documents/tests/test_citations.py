"""Articles named in a paper are held against the texts of the laws (D-06, D-07, D-09…D-11, D-17, D-19, D-21…D-24)."""

from datetime import datetime

import pytest

from huiyin.documents.actions import issue
from huiyin.documents.factories import contents
from huiyin.documents.kinds import KINDS
from huiyin.documents.rules import named
from huiyin.kernel.clock import SHANGHAI
from huiyin.kernel.errors import Refused
from huiyin.units.factories import a_city

AT = datetime(2026, 9, 20, 10, 0, tzinfo=SHANGHAI)


def named_in(text: str) -> list[tuple[str, str, bool]]:
    """Law, article and whether it is called the former one."""
    found = named(KINDS["D-06"].needs, contents(ground_basis=text))
    return [(one.law, one.article, one.former) for one in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("《信访工作条例》第二十二条", [("信访工作条例", "第二十二条", False)]),
        (
            "《行政复议法》第二十条第一款、第二十一条",
            [("行政复议法", "第二十条", False), ("行政复议法", "第二十一条", False)],
        ),
        ("原《环境保护法》第六条第（二）项", [("环境保护法", "第六条", True)]),
        ("《刑法》第二百七十六条之一", [("刑法", "第二百七十六条之一", False)]),
        (
            "《最高人民法院关于适用〈民法典〉的解释》第3条",
            [("最高人民法院关于适用〈民法典〉的解释", "第3条", False)],
        ),
        ("本行业有关规定", []),
    ],
)
def test_articles_are_found_in_a_text(text, found):
    assert named_in(text) == found


@pytest.fixture
def office(db):
    return a_city().units["xf"]


def opinion(office, basis):
    claims = [contents()["claims"][0] | {"basis": basis}]
    return issue("D-09", unit_id=office, contents=contents(claims=claims), at=AT)


@pytest.mark.parametrize(
    "basis",
    [
        "《信访工作条例》第三十二条",
        "《江城市城市照明管理规定》第九百条",
        "原《环境保护法》第六条",
        "本行业有关规定",
    ],
)
def test_what_the_law_has_or_nobody_can_tell_is_issued(office, basis):
    """Rules of the place are not in the catalogue; a law that has ended may be cited as the former one."""
    assert basis in str(opinion(office, basis).sections)


@pytest.mark.parametrize(
    ("basis", "reason"),
    [("《信访工作条例》第二百条", "没有这一条"), ("《环境保护法》第六条", "不再施行")],
)
def test_what_the_law_in_force_does_not_have_is_refused(office, basis, reason):
    """D-09: the article is named, with what is wrong and how to mend it."""
    with pytest.raises(Refused, match=reason) as refused:
        opinion(office, basis)
    assert (refused.value.field, refused.value.code) == ("basis", "document.citation")
    assert "请核对" in refused.value.message


def test_of_a_day_before_the_held_versions_nothing_is_said(office):
    """A paper of 2021 cites what was in force then; that text is not held."""
    then = datetime(2021, 3, 1, 10, 0, tzinfo=SHANGHAI)
    given = contents(ground_basis="《民事诉讼法》第一百二十四条")
    assert "民事诉讼法" in str(issue("D-06", unit_id=office, contents=given, at=then).sections)
