"""From met duties to one unit, or to none when it cannot be told."""

from collections.abc import Iterable
from dataclasses import dataclass

from huiyin.routing.rules.duty_index import Hit

ENOUGH = 1.0
"""One word of two signs that a single unit uses reaches this; below it the words are too few or too common."""

MARGIN = 1.2
"""How far the first unit must stand above the second."""

CLEAR_UNIT = 0.75
"""A further unit counts as clearly met when it reaches this part of the first."""

CLEAR_DUTY = 0.6
"""A further duty of the same unit counts as clearly met when it reaches this part of the first."""

HELPS = 0.5
"""A further unit helps when its own words reach this part of the first."""

OTHERS_COUNT = 0.35
FIELD_BONUS = 1.25


@dataclass(frozen=True)
class Weight:
    """One owner of met duties: the strongest of them, how many are clearly met, the whole score."""

    unit_id: int
    hit: Hit
    clear: int
    score: float


@dataclass(frozen=True)
class Weighed:
    """All owners by score, whether the first one is sure, and how many are clearly met."""

    ranked: tuple[Weight, ...]
    sure: bool
    clear: int
    why_unsure: str


def weigh(hits: Iterable[Hit], *, field: str = "") -> Weighed:
    """Group met duties by the unit that owns them and tell whether the first stands out."""
    owners: dict[int, list[tuple[float, Hit]]] = {}
    for hit in hits:
        score = hit.score * (FIELD_BONUS if _same_field(hit.duty.field, field) else 1.0)
        owners.setdefault(hit.duty.unit_id, []).append((score, hit))
    ranked = sorted((_weight(unit_id, met) for unit_id, met in owners.items()), key=_order)
    why = _why_unsure(ranked)
    clear = sum(each.score >= CLEAR_UNIT * ranked[0].score and each.score >= ENOUGH for each in ranked)
    return Weighed(tuple(ranked), sure=not why, clear=clear, why_unsure=why)


def helps(other: Weight, first: Weight) -> bool:
    """Whether another unit has a part of its own beside the first: other words, strong enough."""
    known = "".join(first.hit.words)
    own = [word for word in other.hit.words if word not in known]
    return bool(own) and other.score >= max(ENOUGH, HELPS * first.score)


def _weight(unit_id: int, met: list[tuple[float, Hit]]) -> Weight:
    met.sort(key=lambda row: (-row[0], row[1].duty.id))
    best, hit = met[0]
    clear = sum(score >= CLEAR_DUTY * best for score, _ in met)
    return Weight(unit_id, hit, clear, best + OTHERS_COUNT * sum(score for score, _ in met[1:]))


def _order(weight: Weight) -> tuple[float, int]:
    return -weight.score, weight.unit_id


def _why_unsure(ranked: list[Weight]) -> str:
    if not ranked:
        return "文中没有出现职责清单上的用语，不能判断责任单位，请人工分流。"
    if ranked[0].score < ENOUGH:
        return "文中与职责清单相符的用语太少，不能判断责任单位，请人工分流。"
    if len(ranked) > 1 and ranked[0].score < MARGIN * ranked[1].score:
        return "有两个以上单位的职责与文中内容同样相符，请人工确定责任单位或者牵头单位。"
    return ""


def _same_field(duty: str, field: str) -> bool:
    return bool(duty and field) and (field.startswith(duty) or duty.startswith(field))
