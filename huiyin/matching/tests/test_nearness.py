"""How near two texts are sign by sign."""

from huiyin.matching.fingerprints import bigrams, overlap, retold
from huiyin.matching.nearness import cosine, near_duplicates

LAMP = "柳岸社区三栋楼下的路灯坏了两个星期，老人晚上出门看不清路，希望尽快修好。"
TITLE = "柳岸社区三栋楼下的路灯坏了"


def test_nearly_the_same_words_are_near_and_the_same_problem_in_other_words_is_not() -> None:
    assert near_duplicates(LAMP, "您好！" + LAMP)
    assert not near_duplicates(LAMP, "三栋门口没有路灯，天黑以后看不见台阶。")
    assert cosine(LAMP, LAMP) > 0.999
    assert cosine("", LAMP) == cosine("啊", "啊") == 0.0


def test_a_heading_alone_finds_the_complaint_but_is_never_told_as_the_same() -> None:
    long, short = set(bigrams(LAMP + "我们多次打电话，没有人来，也没有人给一句答复。")), set(bigrams(TITLE))
    assert overlap(short, long) < 0.3 < retold(short, long) < 0.46
    assert retold(short, long) == retold(long, short)
    assert retold(long, long) == 1.0
    assert retold(set(bigrams("路灯")), long) < 0.1, "two signs stand in many texts"
    assert retold(set(), long) == 0.0
