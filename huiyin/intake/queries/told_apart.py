"""Pairs of matters of which a person has found that they are not the same."""

from collections.abc import Collection

from django.db.models import Q

from huiyin.intake.models import ToldApart
from huiyin.matters.queries.traits import taken_apart


def not_the_same(matter_id: int, others: Collection[int]) -> frozenset[int]:
    """Those of the others that were told apart from this one, or joined with it and taken apart again."""
    rows = ToldApart.objects.filter(Q(one_id=matter_id) | Q(other_id=matter_id))
    told = {key for pair in rows.values_list("one_id", "other_id") for key in pair}
    return taken_apart(matter_id, others) | frozenset(told & set(others))
