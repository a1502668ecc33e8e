"""Working out where the words of matters point: some milliseconds each, so apart from all that people wait for."""

from collections.abc import Sequence

from django.db import connection

from huiyin.analysis.models import MatterMeaning, MatterText
from huiyin.analysis.rules.pointing import checked, packed
from huiyin.matching.meaning import directions

# What says the same as before keeps its direction.
_WANTED = """
INSERT INTO analysis_mattermeaning (matter_id, words)
SELECT matter_id, words FROM unnest(%s::bigint[], %s::bigint[]) AS said (matter_id, words)
ON CONFLICT (matter_id) DO UPDATE SET words = excluded.words, way = NULL
WHERE analysis_mattermeaning.words <> excluded.words
"""


def want_pointed(texts: Sequence[tuple[int, str]]) -> None:
    """Note ordinary matters whose words are new or other than before."""
    if texts:
        with connection.cursor() as cursor:
            cursor.execute(_WANTED, [[key for key, _text in texts], [checked(text) for _key, text in texts]])


def point(limit: int = 64) -> int:
    """Point up to `limit` of those noted, the newest first; returns how many."""
    due = list(
        MatterMeaning.objects.filter(way__isnull=True).order_by("-pk").values_list("pk", "words")[:limit]
    )
    texts = dict(MatterText.objects.filter(pk__in=[key for key, _words in due]).values_list("pk", "text"))
    ways = packed(directions([texts.get(key, "") for key, _words in due]))
    for (key, words), way in zip(due, ways, strict=True):
        # Not over words that have changed meanwhile.
        MatterMeaning.objects.filter(pk=key, words=words).update(way=way)
    return len(due)
