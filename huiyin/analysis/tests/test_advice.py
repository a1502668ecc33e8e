"""What came of a recommendation: as many days before it was adopted as after, each number as long as its list."""

from datetime import timedelta

import pytest

from huiyin.analysis.actions import TaskDraft, draft_task
from huiyin.analysis.models import Topic, TopicMatter
from huiyin.analysis.queries.advice import backed_by_task, backed_by_topic, effect_of, matters_of
from huiyin.kernel.clock import day_of
from huiyin.matters.factories import AT, Case, Cast, register
from huiyin.supervision.actions.recommendations import (
    Advised,
    Answer,
    answer_recommendation,
    recommend,
)
from huiyin.supervision.queries.recommendations import (
    Advice,
    Backing,
    Scope,
    backed_by_unit,
    recommendation,
)

pytestmark = pytest.mark.django_db

DAY = day_of(AT)


def reported(cast: Cast) -> list[Case]:
    """Three reports before the day and one after it, of one field."""
    days = enumerate((-20, -10, -3, 6))
    field = {"class": {"field": "0402"}}
    return [register(cast, seed=50 + n, at=AT + timedelta(days=day), proposal=field) for n, day in days]


def adopted(cast: Cast, backing: Backing) -> int:
    """A recommendation on that backing, adopted on the day."""
    said = Advised(
        kind=Advice.WORK,
        unit_id=cast.unit("d1-s1"),
        about="路灯",
        facts="反复发生。",
        proposal="整改。",
        ground_basis="《信访工作条例》第四十条",
    )
    row = recommend(said, backing, by=cast["xf:supervisor"], at=AT)
    answer = Answer(adoption="partly", reasons="属实。", measures="整改。", done_by=DAY)
    answer_recommendation(row.pk, answer, by=cast["d1-s1:head"], at=AT)
    return int(row.pk)


def governed(cast: Cast, topic: Topic, backing: Backing) -> TaskDraft:
    """A governance task about the topic, of the same days."""
    return TaskDraft(
        subject=f"topic:{topic.pk}",
        theme="路灯",
        reason="反复发生。",
        lead_id=cast.unit("d1-s1"),
        since=backing.since,
        until=DAY,
    )


@pytest.mark.parametrize("of", ["topic", "field"])
def test_before_and_after_are_counted_over_as_many_days(of: str) -> None:
    cast = Cast()
    cases, office = reported(cast), cast["xf:supervisor"]
    if of == "topic":
        made = Topic.objects.create(made_at=AT, label="路灯不亮")
        TopicMatter.objects.bulk_create(
            TopicMatter(
                matter_id=case.registered.matter_id,
                topic=made,
                day=day_of(case.at),
                channel="letter",
                likeness=0.9,
            )
            for case in cases
        )
        backing = backed_by_topic(office, made.pk, since=DAY - timedelta(days=30), on=DAY)
        task = draft_task(governed(cast, made, backing), by=office, at=AT)
        frozen = backed_by_task(office, task, on=DAY)
        assert sorted(frozen.matter_ids) == sorted(backing.matter_ids) and frozen.scope == backing.scope
    else:
        scope = Scope(field_code="0402")
        backing = backed_by_unit(office, scope, since=DAY - timedelta(days=30), on=DAY)
    assert len(backing.matter_ids) == 3
    key, on = adopted(cast, backing), DAY + timedelta(days=11)
    view = recommendation(office, key, on=on)
    effect = effect_of(office, view, on=on)
    assert effect is not None and effect.change is None, "of three reports before nothing is said in per cent"
    assert (effect.before, effect.after, effect.spans.days) == (2, 1, 12)
    for which, count in (("evidence", 3), ("before", 2), ("after", 1)):
        assert matters_of(office, view, which, on=on).count() == count
    far = cast["d2-gov:leader"]
    assert matters_of(far, view, "evidence", on=on).count() == 0
