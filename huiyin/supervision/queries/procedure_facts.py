"""The facts of many matters for the rules of procedure: one statement for each table, however many matters."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any, TypeVar

from django.db import connection

from huiyin.kernel.clock import day_of
from huiyin.supervision.queries.pasted import pasted
from huiyin.supervision.rules.procedure import (
    AnswerFacts,
    ClaimFacts,
    ComplaintFacts,
    LimitFacts,
    MatterFacts,
    ObjectionFacts,
    OmissionFacts,
    PaperFacts,
    ReversalFacts,
    SendingFacts,
)

Row = dict[str, Any]
Facts = TypeVar("Facts")
OfClaim = dict[int, tuple[Facts, ...]]

_MATTERS = """
SELECT id, version, registrar_id, first_unit_id, received_at, petitioner_key IS NOT NULL AS named
FROM matters_matter WHERE id = ANY(%(among)s) ORDER BY id
"""
_CLAIMS = """
SELECT l.id, l.matter_id, l.unit_id, l.state, l.claim_class, l.way, l.accepted_on,
       (SELECT count(*) FROM matters_arrival a WHERE a.matter_id = l.matter_id AND a.channel = 'call') AS calls
FROM matters_claim l WHERE matter_id = ANY(%(among)s) ORDER BY matter_id, ordinal
"""
_LIMITS = """
SELECT t.claim_id, t.id, t.rule, t.unit_id, t.rolled, t.ended_on, t.met, t.provisional
FROM matters_clock t JOIN matters_claim l ON l.id = t.claim_id
WHERE l.matter_id = ANY(%(among)s) AND t.unit_id IS NOT NULL ORDER BY t.id
"""
# Nothing is owed to a citizen who withdrew what the claim asks.
_PAPERS = """
SELECT t.claim_id, t.id, t.kind, t.to_petitioner,
       EXISTS (SELECT FROM matters_service s WHERE s.paper_id = t.id) AS served
FROM matters_paper t
WHERE t.matter_id = ANY(%(among)s) AND t.claim_id IS NOT NULL
AND NOT EXISTS (SELECT FROM documents_document v WHERE v.voids_id = t.document_id)
AND NOT EXISTS (SELECT FROM matters_withdrawal w WHERE w.claim_id = t.claim_id AND w.arrival_id = t.arrival_id)
ORDER BY t.id
"""
# The same words to the same person, in an earlier matter or an earlier answer about the claim; short ones say nothing.
# What is sealed is never named outside its own file.
_ANSWERS = """
SELECT t.claim_id, t.id AS step_id, t.unit_id, coalesce(t.values->>'contacted', '') AS contacted,
       coalesce((
           SELECT o.number FROM matters_matter o JOIN matters_step e ON e.matter_id = o.id
           WHERE (o.id = m.id AND e.claim_id = t.claim_id
                  OR o.petitioner_key = m.petitioner_key AND o.id <> m.id AND NOT o.restricted)
           AND e.verb = 'issue_opinion' AND e.id < t.id AND length(t.values->>'opinion') >= 20
           AND btrim(e.values->>'opinion') = btrim(t.values->>'opinion')
           ORDER BY e.id LIMIT 1
       ), '') AS repeats
FROM matters_step t JOIN matters_matter m ON m.id = t.matter_id
WHERE t.matter_id = ANY(%(among)s) AND t.verb = 'issue_opinion'
AND t.claim_id IS NOT NULL AND t.unit_id IS NOT NULL ORDER BY t.id
"""
_HEARD = """
SELECT DISTINCT claim_id FROM matters_step
WHERE matter_id = ANY(%(among)s) AND claim_id IS NOT NULL
AND verb IN ('ask_petitioner', 'hold_hearing', 'agree_to_mediate')
"""
_SENDINGS = """
SELECT t.claim_id, t.id, t.to_unit_id, t.sent_at, t.first
FROM matters_assignment t JOIN matters_claim l ON l.id = t.claim_id
WHERE l.matter_id = ANY(%(among)s) ORDER BY t.id
"""
# Refused is one after which nobody took the claim from the unit: else a superior has found that it was right.
_OBJECTIONS = """
SELECT t.claim_id, t.id, t.unit_id, t.raised_at, CASE WHEN t.agreed THEN t.decider_id END AS agreed_by,
CASE WHEN NOT t.agreed AND NOT EXISTS (
    SELECT FROM matters_assignment n WHERE n.claim_id = t.claim_id AND n.sent_at > t.decided_at
    AND n.to_unit_id <> t.unit_id AND n.from_unit_id <> t.unit_id
) THEN t.decided_at END AS refused_at
FROM matters_objection t JOIN matters_claim l ON l.id = t.claim_id
WHERE l.matter_id = ANY(%(among)s) AND t.rung = 'sender' ORDER BY t.id
"""
# What did not uphold an answer speaks of the unit whose answer it was (Art. 45).
_REVERSALS = """
SELECT t.claim_id, t.id, t.respondent_id AS unit_id, t.stage, t.result, t.decided_at
FROM review_review t JOIN matters_claim l ON l.id = t.claim_id
WHERE l.matter_id = ANY(%(among)s) AND t.decided_at IS NOT NULL
AND t.result IN ('change', 'revoke', 'order_anew') ORDER BY t.id
"""
# Why the problem arose stands in the report of completion, with the unit where it was another one (Art. 42).
_OMISSIONS = """
SELECT t.claim_id, t.id, coalesce((t.values->>'cause_unit')::bigint, t.unit_id) AS unit_id, t.at
FROM matters_step t
WHERE t.matter_id = ANY(%(among)s) AND t.verb = 'report_completion' AND t.values->>'cause' = 'omission' ORDER BY t.id
"""
# A complaint about conduct is found true when it is granted; of several in one matter all must be, for of whom each
# complains is not written down. Nothing of an accusation.
_COMPLAINTS = """
WITH complained AS (
    SELECT DISTINCT l.id, l.matter_id, l.outcome FROM matters_claim l JOIN matters_step t ON t.claim_id = l.id
    WHERE l.matter_id = ANY(%(among)s) AND t.verb = 'classify' AND t.values @> '{"kept": {"conduct": true}}'
)
SELECT c.id AS claim_id, a.id, a.unit_id, (
    SELECT max(s.at) FROM matters_step s
    WHERE s.claim_id = c.id AND s.verb IN ('issue_opinion', 'decide_review', 'decide_recheck')
) AS at
FROM complained c JOIN matters_matter m ON m.id = c.matter_id JOIN matters_accused a ON a.matter_id = c.matter_id
WHERE NOT m.restricted AND a.unit_id IS NOT NULL
AND NOT EXISTS (SELECT FROM complained o WHERE o.matter_id = c.matter_id AND o.outcome <> 'support') ORDER BY a.id
"""


def facts_of(matter_ids: Sequence[int]) -> list[MatterFacts]:
    """The facts of these matters, in the order of their keys; versions are read first, so that none looks newer."""
    among = list(matter_ids)
    matters = _rows(_MATTERS, among)
    claims: defaultdict[int, list[ClaimFacts]] = defaultdict(list)
    for matter_id, claim in _claims(among):
        claims[matter_id].append(claim)
    return [_matter(row, claims[row["id"]]) for row in matters]


def _matter(row: Row, claims: Iterable[ClaimFacts]) -> MatterFacts:
    received_on = day_of(row.pop("received_at"))
    return MatterFacts(**row, received_on=received_on, claims=tuple(claims))


def _claims(among: list[int]) -> Iterable[tuple[int, ClaimFacts]]:
    limits = _grouped(_LIMITS, among, lambda row: LimitFacts(**row))
    papers = _grouped(_PAPERS, among, lambda row: PaperFacts(**row))
    same = pasted(among)
    answers = _grouped(_ANSWERS, among, lambda row: AnswerFacts(pasted=same.get(row["step_id"]), **row))
    sendings = _grouped(_SENDINGS, among, lambda row: SendingFacts(on=_day(row, "sent_at"), **row))
    objections = _grouped(_OBJECTIONS, among, _objection)
    reversals = _grouped(_REVERSALS, among, lambda row: ReversalFacts(on=_day(row, "decided_at"), **row))
    omissions = _grouped(_OMISSIONS, among, lambda row: OmissionFacts(on=_day(row, "at"), **row))
    complaints = _grouped(_COMPLAINTS, among, lambda row: ComplaintFacts(on=_day(row, "at"), **row))
    heard = {row["claim_id"] for row in _rows(_HEARD, among)}
    for row in _rows(_CLAIMS, among):
        key = row["id"]
        yield (
            row.pop("matter_id"),
            ClaimFacts(
                **row,
                heard=key in heard,
                limits=limits.get(key, ()),
                papers=papers.get(key, ()),
                answers=answers.get(key, ()),
                sendings=sendings.get(key, ()),
                objections=objections.get(key, ()),
                reversals=reversals.get(key, ()),
                omissions=omissions.get(key, ()),
                complaints=complaints.get(key, ()),
            ),
        )


def _objection(row: Row) -> ObjectionFacts:
    refused_at = row.pop("refused_at")
    return ObjectionFacts(
        on=_day(row, "raised_at"), refused_on=day_of(refused_at) if refused_at else None, **row
    )


def _day(row: Row, key: str) -> date:
    return day_of(row.pop(key))


def _grouped(statement: str, among: list[int], made: Callable[[Row], Facts]) -> OfClaim[Facts]:
    found: defaultdict[int, list[Facts]] = defaultdict(list)
    for row in _rows(statement, among):
        found[row.pop("claim_id")].append(made(row))
    return {key: tuple(rows) for key, rows in found.items()}


def _rows(statement: str, among: list[int]) -> list[Row]:
    with connection.cursor() as cursor:
        cursor.execute(statement, {"among": among})
        names = [column.name for column in cursor.description or ()]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
