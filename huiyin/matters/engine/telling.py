"""Notices that leave with an action: one outbox row each, in the same transaction."""

from huiyin.matters.engine.clocks import owing_unit
from huiyin.matters.engine.declare import Relation, Tell
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Arrival
from huiyin.post import actions as post


def tell_declared(work: Work) -> None:
    """Queue every notice that the action declares; a citizen hears under the own number (U29)."""
    for tell in work.action.tells:
        if tell.to is Relation.PETITIONER:
            for arrival in work.arrivals:
                _tell_petitioner(work, tell, arrival)
        else:
            _tell_unit(work, tell)


def _key(work: Work, tell: Tell, whom: str) -> str:
    return f"m{work.matter.pk}v{work.matter.version}:{work.claim.ordinal}:{tell.template}:{whom}"


def _tell_petitioner(work: Work, tell: Tell, arrival: Arrival) -> None:
    if arrival.petitioner_id is None:
        return
    post.tell(
        ("petitioner", arrival.petitioner_id),
        tell.template,
        {"number": arrival.number} | work.telling,
        key=_key(work, tell, f"a{arrival.pk}"),
        at=work.at,
    )


def _tell_unit(work: Work, tell: Tell) -> None:
    unit_id = owing_unit(work, tell.to)
    if unit_id is not None:
        post.tell(
            ("unit", unit_id),
            tell.template,
            {"number": work.matter.number} | work.telling,
            key=_key(work, tell, f"u{unit_id}"),
            at=work.at,
        )
