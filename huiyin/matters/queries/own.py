"""What in a matter belongs to one of its citizens: own papers, own steps, own standing (U29)."""

from collections.abc import Collection
from typing import Any

from huiyin.matters.engine.linked import joined_chain
from huiyin.matters.engine.served import ANSWERS
from huiyin.matters.models import Arrival, Claim, Clock, Paper, Service, Step, Withdrawal
from huiyin.matters.states import ClaimState

S = ClaimState
#: What one citizen does, says or is asked alone; another citizen's page does not tell it.
PERSONAL = ("withdraw", "supplement", "ask_petitioner", "answer_question", "evaluate", "change_consents")
#: Services, told to whom they reached.
SERVICES = ("serve", "serve_others", "serve_notice", "serve_review", "serve_recheck", "serve_review_others")
#: What is told as served though it has not reached every citizen: the papers, and the state for who still waits.
_REACHED: dict[S, tuple[tuple[str, ...], S]] = {
    S.SERVED: (ANSWERS, S.OPINION_ISSUED),
    S.REVIEW_SERVED: (("D-10",), S.REVIEW_DECIDED),
    S.CONCLUDED: (("D-11",), S.RECHECK_DECIDED),
}


class OwnView:
    """The citizen of an arrival among the citizens of the claims."""

    def __init__(self, arrival: Arrival, claim_ids: Collection[int]) -> None:
        self.arrival = arrival
        mine = {"claim_id__in": claim_ids, "arrival_id": arrival.pk}
        self.left = frozenset(Withdrawal.objects.filter(**mine).values_list("claim_id", flat=True))
        issued = Paper.objects.filter(arrival_id=arrival.pk, to_petitioner=True).order_by("pk")
        self._issued: list[dict[str, Any]] = [dict(row) for row in issued.values()]
        served = Service.objects.filter(paper__arrival_id=arrival.pk).values()
        self._served: dict[int, dict[str, Any]] = {row["paper_id"]: dict(row) for row in served}
        self.waits = frozenset(
            (row["claim_id"], row["kind"]) for row in self._issued if row["id"] not in self._served
        )

    def state(self, claim: Claim) -> ClaimState:
        """The claim's state as it is for this citizen: withdrawn, or answered though not yet served."""
        state = ClaimState(claim.state)
        if claim.pk in self.left:
            return S.WITHDRAWN
        kinds, before = _REACHED.get(state, ((), state))
        return before if any((claim.pk, kind) in self.waits for kind in kinds) else state

    def shows(self, clock: Clock, claim: Claim) -> bool:
        """Whether a running limit concerns this citizen: no other's window, no service that was received."""
        if clock.claim_id in self.left or clock.arrival_id not in (None, self.arrival.pk):
            return False
        return clock.rule != "X-SERVE" or self.state(claim) not in _REACHED

    def steps(self, verbs: Collection[str]) -> list[dict[str, Any]]:
        """The steps of some kinds, but for another citizen's own affairs and for services on others."""
        served_at = {row["recorded_at"] for row in self._served.values()}
        rows = Step.objects.filter(matter_id=self.arrival.matter_id, verb__in=verbs).order_by("pk")
        return [
            dict(row)
            for row in rows.values("verb", "at", "unit_id", "note", "arrival_id")
            if (row["verb"] not in PERSONAL or row["arrival_id"] in (None, self.arrival.pk))
            and (row["verb"] not in SERVICES or row["at"] in served_at)
        ]

    def papers(self) -> tuple[dict[str, Any], ...]:
        """The papers issued to this citizen, here and wherever the own matter was handled before."""
        here = joined_chain(self.arrival.home_id, up_to=self.arrival.matter_id)
        rows = (row for row in self._issued if row["matter_id"] in here)
        return tuple(dict(row, service=self._served.get(row["id"])) for row in rows)
