"""How common pairs of signs are, counted from what is stored; alike texts found among given messages."""

from datetime import timedelta

import pytest

from huiyin.intake.actions import alike_among, count_pairs, count_when_due, derive_texts
from huiyin.intake.factories import AT, a_filing
from huiyin.intake.models import ArrivalText, PairCounts
from huiyin.intake.queries import alike
from huiyin.intake.queries.frequencies import frequencies
from huiyin.matching.fingerprints import bigrams

LAMP = "柳岸社区三栋楼下的路灯坏了两个星期，老人晚上出门看不清路"
NOISE = "江堤路的烧烤摊半夜还在放音乐，孩子睡不着觉"

pytestmark = pytest.mark.django_db


def test_what_more_than_one_text_holds_is_counted(city) -> None:
    for text in (LAMP, LAMP + "，希望快修", NOISE):
        a_filing(text=text)
    derive_texts()
    counted = count_pairs(AT)
    held = frequencies()
    assert {held.get(pair) for pair in bigrams("路灯坏了")} == {2}
    assert held.get(bigrams("烧烤")[0]) is None
    assert counted == len(held)


def test_it_is_counted_again_after_a_day_or_when_there_is_half_as_much_again(city) -> None:
    assert not count_when_due(AT), "nothing is stored yet"
    for _ in range(2):
        a_filing(text=LAMP)
    derive_texts()
    assert count_when_due(AT)
    assert not count_when_due(AT + timedelta(hours=1))
    a_filing(text=NOISE)
    derive_texts()
    assert count_when_due(AT + timedelta(hours=1))
    assert not count_when_due(AT + timedelta(hours=2))
    assert count_when_due(AT + timedelta(hours=26))
    assert PairCounts.objects.count() == 1


def test_alike_texts_are_found_among_given_ones_and_nothing_of_them_stays(city) -> None:
    a_filing(text=LAMP)
    derive_texts()
    with alike_among([(7, LAMP), (8, LAMP + "，希望快修"), (9, NOISE)], at=AT) as find:
        assert [one.matter_id for one in find(LAMP + "！", most=2)] == [7, 8]
        assert [one.matter_id for one in find(NOISE)] == [9]
        assert find("图书馆周一闭馆") == ()
    assert ArrivalText.objects.count() == 1 and not PairCounts.objects.exists()
    assert len(alike(LAMP)) == 1
