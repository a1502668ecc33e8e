"""Topics gathered from matters, day by day and all at once. Texts are invented."""

from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.db import connection

from huiyin.analysis.actions import derive
from huiyin.analysis.actions.topics import gather, gather_anew, gather_topics
from huiyin.analysis.models import Topic, TopicApart, TopicMatter, TopicSigns
from huiyin.analysis.queries.topics.language import language
from huiyin.analysis.queries.topics.stored import forget_rarity
from huiyin.analysis.queries.topics.unread import every
from huiyin.analysis.rules.topics import signs_of
from huiyin.analysis.rules.topics.reading import read
from huiyin.matters.factories import Cast, register
from huiyin.matters.models import Matter

SMOKE = (
    "柳岸云庭小区楼下烧烤店没有烟道，油烟直排，晚上开不了窗，请求查处。",
    "我住柳岸云庭小区，一楼烧烤店天天排油烟到凌晨，吵得睡不着。",
    "柳岸云庭小区底层餐饮没有专用烟道，油烟呛人，孩子咳嗽。",
)
LIFT = "柳岸云庭小区三栋电梯一个月困人四次，物业不修，老人爬楼，请求检修电梯。"
ELSEWHERE = "枫桥雅苑楼下烧烤店没有烟道，油烟直排，晚上开不了窗，请求查处。"


@pytest.fixture(autouse=True)
def _counted():
    forget_rarity()
    yield
    forget_rarity()


def brought(cast, *texts, seed=1):
    """Matters with these texts, in order."""
    found = [register(cast, text=text, seed=seed + place) for place, text in enumerate(texts)]
    derive()
    return [one.matter.pk for one in found]


def gathered(at):
    """The sets of matters that are topics."""
    rows = TopicMatter.objects.values_list("topic_id", "matter_id")
    found: dict[int, set[int]] = {}
    for topic, matter in rows:
        found.setdefault(topic, set()).add(matter)
    return sorted(found.values(), key=min)


def test_matters_join_as_they_come_and_all_at_once_gives_the_same(cast):
    case = register(cast, text=SMOKE[0], seed=1)
    at = case.at
    first, _lift, second, _elsewhere, third = (
        case.matter.pk,
        *brought(cast, LIFT, SMOKE[1], ELSEWHERE, SMOKE[2], seed=2),
    )
    done = 0
    while batch := gather_topics(2, at=at):
        done += batch
    assert done == 5 and gather_topics(2, at=at) == 0
    assert gathered(at) == [{first, second, third}]
    topic = Topic.objects.get(merged_into=None)
    assert "柳岸" in topic.label and "油烟" in topic.label and "油烟" in topic.words
    assert set(topic.representatives) <= {first, second, third} and topic.made_at == at
    assert gather_anew(at=at + timedelta(days=1)) == 1
    assert gathered(at) == [{first, second, third}]
    assert Topic.objects.get().pk == topic.pk and TopicSigns.objects.count() == 5


def test_what_is_sealed_leaves_and_what_was_taken_out_stays_out(cast):
    pks = brought(cast, *SMOKE)
    at = Matter.objects.get(pk=pks[0]).received_at
    gather_topics(at=at)
    topic = Topic.objects.get()
    Matter.objects.filter(pk=pks[1]).update(restricted=True)
    gather_topics(at=at)
    assert gathered(at) == [{pks[0], pks[2]}] and not TopicSigns.objects.filter(pk=pks[1]).exists()
    TopicApart.objects.create(topic=topic, matter_id=pks[2], at=at, by_id=cast["xf:clerk"].seat_id)
    gather_anew(at=at)
    assert gathered(at) == [{pks[0]}]


PROBLEMS = (
    ("柳岸云庭", "楼下烧烤店油烟直排"),
    ("枫桥雅苑", "三栋电梯经常困人"),
    ("锦绣兰亭", "地下车库漏水严重"),
    ("碧波华府", "开发商迟迟不办房产证"),
    ("望江名邸", "垃圾站臭气熏天"),
    ("紫薇公馆", "夜间工地施工噪音"),
    ("听涛阁", "物业乱收停车费"),
    ("东篱别院", "自来水发黄有异味"),
)
TOLD = (
    "{0}小区{1}，请求查处。",
    "我住{0}，{1}，一直没有人管。",
    "{0}业主反映{1}。",
    "{0}：{1}，老人受不了。",
)


def test_many_matters_in_parts_with_a_broken_one_are_the_same_as_all_at_once(cast, monkeypatch):
    """One part breaks off after it has written: it has done nothing, and the next run does it again."""
    pks = brought(cast, *(said.format(*one) for said in TOLD for one in PROBLEMS))
    at = Matter.objects.get(pk=pks[0]).received_at
    assert len(pks) == 32 and gather_topics(10, at=at) == 10
    before = gathered(at)

    def killed(_groups):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(gather, "_name", killed)
        with pytest.raises(KeyboardInterrupt):
            gather_topics(10, at=at)
    assert gathered(at) == before and TopicSigns.objects.count() == 10
    while gather_topics(7, at=at):
        pass
    found = gathered(at)
    assert TopicSigns.objects.count() == 32 and [len(one) for one in found] == [len(TOLD)] * len(PROBLEMS)
    gather_anew(at=at)
    assert gathered(at) == found


def test_signs_are_the_same_when_another_process_reads_them(cast):
    brought(cast, *SMOKE)
    (part,) = every()
    parts = [part[:1], part[1:2], part[2:]]
    told = [(one, [signs_of(each.text, language()) for each in one]) for one in parts]
    assert list(read(parts, language())) == told and next(read([part], language()))[0] == part
    assert list(read([], language())) == []


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_once_put_each_matter_into_one_topic(db):
    from_both: list[int] = []
    cast = Cast()
    pks = brought(cast, *(said.format(*one) for said in TOLD for one in PROBLEMS[:3]))
    at, start = Matter.objects.get(pk=pks[0]).received_at, Barrier(2)

    def work():
        start.wait()
        try:
            from_both.extend(gather_topics(3, at=at) for _turn in range(6))
        finally:
            connection.close()

    workers = [Thread(target=work) for _worker in range(2)]
    for one in workers:
        one.start()
    for one in workers:
        one.join()
    while more := gather_topics(3, at=at):
        from_both.append(more)
    assert sum(from_both) == len(pks) == TopicSigns.objects.count()
    found = gathered(at)
    assert found and Topic.objects.count() == len(found)
    gather_anew(at=at)
    assert gathered(at) == found
