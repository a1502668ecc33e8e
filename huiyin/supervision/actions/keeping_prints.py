"""Prints of answers are kept, so that the same words are found in another matter (S-04)."""

from collections.abc import Sequence

from django.db import connection

from huiyin.supervision.models import AnswerPrint
from huiyin.supervision.queries.pasted import BACK
from huiyin.supervision.rules.pasted import print_of

_UNPRINTED = """
SELECT t.id, t.unit_id, coalesce(t.values->>'facts', ''), coalesce(t.values->>'opinion', '')
FROM matters_step t JOIN matters_matter m ON m.id = t.matter_id
WHERE t.matter_id = ANY(%(among)s) AND t.verb = 'issue_opinion' AND t.unit_id IS NOT NULL AND t.claim_id IS NOT NULL
AND NOT m.restricted AND NOT EXISTS (SELECT FROM supervision_answerprint p WHERE p.step_id = t.id)
"""
# What was answered later in the same words was perhaps looked at before this answer was known: it is looked at again.
_LATER = """
UPDATE supervision_checked SET version = 0 WHERE matter_id IN (
    SELECT s.matter_id FROM supervision_answerprint p
    CROSS JOIN LATERAL (
        SELECT q.step_id FROM supervision_answerprint q
        WHERE q.unit_id = p.unit_id AND q.digest = p.digest AND q.step_id > p.step_id ORDER BY q.step_id LIMIT %(back)s
    ) q JOIN matters_step s ON s.id = q.step_id
    WHERE p.step_id = ANY(%(steps)s)
)
"""


def keep_prints(matter_ids: Sequence[int]) -> None:
    """Keep the prints of the answers of these matters that have none yet."""
    with connection.cursor() as cursor:
        cursor.execute(_UNPRINTED, {"among": list(matter_ids)})
        found = [
            AnswerPrint(step_id=step_id, unit_id=unit_id, digest=digest)
            for step_id, unit_id, facts, opinion in cursor.fetchall()
            if (digest := print_of(facts, opinion)) is not None
        ]
        if found:
            AnswerPrint.objects.bulk_create(found, ignore_conflicts=True)
            cursor.execute(_LATER, {"steps": [one.step_id for one in found], "back": BACK})
