"""Notices that leave with an action: one outbox row each, in the same transaction."""

from collections.abc import Iterable

from huiyin.kernel.roles import Role
from huiyin.matters.engine.clocks import owing_unit
from huiyin.matters.engine.declare import Relation
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Arrival, Claim, Matter, SubTask
from huiyin.matters.states import OPEN
from huiyin.post import actions as post


def tell_declared(work: Work) -> None:
    """Queue every notice that the action declares; a citizen hears under the own number (U29)."""
    for tell in work.action.tells:
        if not tell.when(work):
            continue
        if tell.to is Relation.PETITIONER:
            for arrival in work.hearers:
                _tell_petitioner(work, tell.template, arrival)
        elif tell.to is Relation.HELPER:
            for unit_id in _asked_now(work):
                tell_unit(work, tell.template, unit_id)
        else:
            tell_unit(work, tell.template, owing_unit(work, tell.to))


def _key(work: Work, template: str, whom: str) -> str:
    return f"m{work.matter.pk}v{work.matter.version}:{work.claim.ordinal}:{template}:{whom}"


def tell_citizens(work: Work, template: str, arrivals: Iterable[Arrival]) -> None:
    """Tell some citizens of the claim, each under the own number, what the action means for them."""
    for arrival in arrivals:
        _tell_petitioner(work, template, arrival)


def _tell_petitioner(work: Work, template: str, arrival: Arrival) -> None:
    if arrival.petitioner_id is None:
        return
    post.tell(
        ("petitioner", arrival.petitioner_id),
        template,
        {"number": arrival.number} | work.telling,
        key=_key(work, template, f"a{arrival.pk}"),
        at=work.at,
    )


def tell_holders(work: Work, matter: Matter, template: str) -> None:
    """Tell the units that handle another matter what this action changed for them."""
    held = Claim.objects.filter(matter_id=matter.pk, state__in=OPEN, unit_id__isnull=False)
    for unit_id in sorted(set(held.values_list("unit_id", flat=True))):
        post.tell(
            ("unit", unit_id),
            template,
            {"number": matter.number},
            key=f"m{matter.pk}v{matter.version}:{template}:u{unit_id}",
            at=work.at,
            role=_readers(matter),
        )


def _readers(matter: Matter) -> str:
    """Of an accusation only the seats of the compartment hear, not everybody in the unit (C-1)."""
    return Role.DISCIPLINE.value if matter.restricted else ""


def _asked_now(work: Work) -> list[int]:
    """Return the helpers that this very action asked."""
    asked = SubTask.objects.filter(claim_id=work.claim.pk, asked_at=work.at, answered_at__isnull=True)
    return list(asked.order_by("id").values_list("unit_id", flat=True))


def tell_unit(work: Work, template: str, unit_id: int | None) -> None:
    """Tell a unit that the action concerns, by what the action says in its notices."""
    if unit_id is not None:
        post.tell(
            ("unit", unit_id),
            template,
            {"number": work.matter.number} | work.telling,
            key=_key(work, template, f"u{unit_id}"),
            at=work.at,
            role=_readers(work.matter),
        )
