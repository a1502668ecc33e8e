"""BJ-36: whatever is proposed says why; where nothing is proposed it says that too."""

import pytest

from huiyin.intake.factories import AT, City, a_receiving_city
from huiyin.intake.queries.proposals import proposed

TEXTS = (
    "柳岸社区门口的路灯坏了，请修理路灯。",
    "工地拖欠工资三个月，请帮我们讨回来。",
    "建议在学校门口画斑马线。",
    "举报某科长收受好处。",
    "对处理意见不服，请求复查。",
    "啊" * 3000,
    "😀👍",
    "hello wifi １２３",
    "。",
)


@pytest.fixture
def city(db: None) -> City:
    return a_receiving_city()


def test_every_proposal_shows_its_basis(city: City) -> None:
    for text in TEXTS:
        found = proposed(text, on=AT.date())
        assert found.sorted_as.reasons, text
        assert found.unit.reasons, text
        assert all(other.reason for other in found.unit.alternatives), text
