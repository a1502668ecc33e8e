"""Notices that leave with an action: one outbox row each, in the same transaction.

To whom a notice for a unit goes is told by `visibility.hearers`.
"""

from collections.abc import Iterable

from huiyin.matters.engine.clocks import owing_unit
from huiyin.matters.engine.declare import Relation
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Arrival, Claim, Involvement, Matter, SubTask
from huiyin.matters.states import OPEN
from huiyin.matters.visibility import hearers
from huiyin.post import actions as post


def tell_declared(work: Work) -> None:
    """Queue every notice that the action declares; a citizen hears under the own number (U29)."""
    for tell in work.action.tells:
        if not tell.when(work):
            continue
        if tell.to is Relation.PETITIONER:
            tell_citizens(work, tell.template, work.hearers)
        elif tell.to is Relation.HELPER:
            for unit_id in _asked_now(work):
                tell_unit(work, tell.template, unit_id)
        else:
            tell_unit(work, tell.template, owing_unit(work, tell.to))


def _key(work: Work, template: str, whom: str) -> str:
    return f"m{work.matter.pk}v{work.matter.version}:{work.claim.ordinal}:{template}:{whom}"


def tell_citizens(work: Work, template: str, arrivals: Iterable[Arrival]) -> None:
    """Tell some citizens of the claim, each under the own number, what the action means for them."""
    told = work.telling | _notice_due(work, template)
    post.tell_all(
        [
            post.message_row(
                ("petitioner", arrival.petitioner_id),
                template,
                {"number": arrival.number} | told,
                key=_key(work, template, f"a{arrival.pk}"),
                at=work.at,
            )
            for arrival in arrivals
            if arrival.petitioner_id is not None
        ]
    )


def _notice_due(work: Work, template: str) -> dict[str, str | None]:
    """Of what was sent on: until when the citizen is told in writing; nothing where other rules hold (T-03)."""
    if template != "forwarded":
        return {}
    notice = work.clocks.get("T-03")
    return {"until": notice.rolled.isoformat() if notice else None}


def tell_holders(work: Work, matter: Matter, template: str) -> None:
    """Tell the units that handle another matter what this action changed for them."""
    held = Claim.objects.filter(matter_id=matter.pk, state__in=OPEN, unit_id__isnull=False)
    for unit_id in sorted(set(held.values_list("unit_id", flat=True))):
        for kind, to in hearers(matter.pk, unit_id, work.on, restricted=matter.restricted):
            post.tell(
                (kind, to),
                template,
                {"number": matter.number},
                key=f"m{matter.pk}v{matter.version}:{template}:{kind[0]}{to}",
                at=work.at,
            )


def take_back(work: Work) -> None:
    """Of a sealed matter, leave notices only with those who may hear of it now."""
    parts = Involvement.objects.filter(matter_id=work.matter.pk).values_list("unit_id", flat=True)
    hearing = [
        to
        for unit_id in set(parts)
        for _kind, to in hearers(work.matter.pk, unit_id, work.on, restricted=work.matter.restricted)
    ]
    post.take_back(f"m{work.matter.pk}v", but_seats=hearing)


def _asked_now(work: Work) -> list[int]:
    """Return the helpers that this very action asked."""
    asked = SubTask.objects.filter(claim_id=work.claim.pk, asked_at=work.at, answered_at__isnull=True)
    return list(asked.order_by("id").values_list("unit_id", flat=True))


def tell_unit(work: Work, template: str, unit_id: int | None) -> None:
    """Tell a unit that the action concerns, by what the action says in its notices."""
    if unit_id is None:
        return
    for kind, to in hearers(work.matter.pk, unit_id, work.on, restricted=work.matter.restricted):
        post.tell(
            (kind, to),
            template,
            {"number": work.matter.number} | work.telling,
            key=_key(work, template, f"{kind[0]}{to}"),
            at=work.at,
        )
