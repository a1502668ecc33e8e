"""Topics gathered from matters, day by day and all at once. Texts are invented."""

from datetime import timedelta

import pytest

from huiyin.analysis.actions import derive
from huiyin.analysis.actions.topics import gather_anew, gather_topics
from huiyin.analysis.models import Topic, TopicApart, TopicMatter, TopicSigns
from huiyin.analysis.queries.topics.stored import forget_rarity
from huiyin.matters.factories import register
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
