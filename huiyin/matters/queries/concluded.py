"""How matters ended: what was found, in which way, in what time. Only of ordinary matters that an actor may see."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.matters.models import Claim, Matter, Paper, Step
from huiyin.matters.queries.in_words import APART, by_matter, is_concluded, papers_told
from huiyin.matters.rules.answering import OUTCOME_LABELS
from huiyin.matters.rules.classing import WAY_LABELS, class_label
from huiyin.matters.states import LABELS, ClaimState
from huiyin.matters.visibility import visible

_OPINIONS = ("D-09", "D-15")


@dataclass(frozen=True, kw_only=True)
class Ending:
    """A concluded matter; `days` from its first registration to its end, None where the end has no day yet."""

    id: int
    number: str
    title: str
    received_on: date
    state_label: str
    class_label: str
    outcome_label: str
    way_label: str
    unit_ids: tuple[int, ...]
    days: int | None
    opinion_ids: tuple[int, ...]


def endings(actor: Actor, matter_ids: Collection[int], *, on: date) -> dict[int, Ending]:
    """Return by id how matters ended, those alone that are concluded and that the actor may see."""
    seen = {row.pk: row for row in visible(actor, on).filter(pk__in=matter_ids, restricted=False)}
    claims = by_matter(Claim.objects.filter(matter_id__in=seen).order_by("ordinal"))
    told = [key for key in seen if is_concluded(claims[key])]
    papers = by_matter(Paper.objects.filter(matter_id__in=told, kind__in=_OPINIONS).order_by("pk"))
    apart = by_matter(Step.objects.filter(matter_id__in=papers, verb__in=APART))
    return {
        key: _ending(seen[key], claims[key], papers_told(seen[key], papers[key], apart[key])) for key in told
    }


def _ending(matter: Matter, claims: list[Claim], opinion_ids: tuple[int, ...]) -> Ending:
    received = day_of(matter.received_at)
    ends = [claim.ended_on for claim in claims if claim.ended_on]
    return Ending(
        id=matter.pk,
        number=matter.number,
        title=matter.title,
        received_on=received,
        state_label=LABELS[ClaimState(claims[-1].state)],
        class_label=_joined(class_label(claim.claim_class) for claim in claims),
        outcome_label=_joined(OUTCOME_LABELS.get(claim.outcome, "") for claim in claims),
        way_label=_joined(WAY_LABELS.get(str(claim.way), "") for claim in claims),
        unit_ids=tuple(dict.fromkeys(claim.unit_id for claim in claims if claim.unit_id)),
        days=(max(ends) - received).days if len(ends) == len(claims) else None,
        opinion_ids=opinion_ids,
    )


def _joined(words: Iterable[str]) -> str:
    return "、".join(dict.fromkeys(word for word in words if word))
