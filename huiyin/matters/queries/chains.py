"""Between register numbers and the record, for those who prove the record and read no matters."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from huiyin.kernel.errors import NotFound
from huiyin.kernel.numbers import tidy_number
from huiyin.matters.models import Arrival, Claim, Matter


@dataclass(frozen=True, kw_only=True)
class RegisterNames:
    """What the record calls by keys, as the register calls it: numbers of matters and arrivals, ordinals of claims."""

    matters: Mapping[int, str]
    arrivals: Mapping[int, str]
    claims: Mapping[int, int]


def register_names(
    *, matters: Collection[int], arrivals: Collection[int], claims: Collection[int]
) -> RegisterNames:
    """Return the names of ordinary matters that exist among these keys. Nothing else of the matters is told.

    Accusations keep their keys: who proves the record need not know under which number one was brought (C-1).
    """
    return RegisterNames(
        matters=dict(Matter.objects.filter(pk__in=matters, restricted=False).values_list("pk", "number")),
        arrivals=dict(Arrival.objects.filter(pk__in=arrivals, restricted=False).values_list("pk", "number")),
        claims=dict(Claim.objects.filter(pk__in=claims).values_list("pk", "ordinal")),
    )


def chain_of(number: str) -> str:
    """Return the chain of the matter under any of its numbers. Nothing else of the matter is told. Raises NotFound."""
    tidy = tidy_number(number)
    matter_id = Matter.objects.filter(number=tidy).values_list("pk", flat=True).first()
    if matter_id is None:
        matter_id = Arrival.objects.filter(number=tidy).values_list("matter_id", flat=True).first()
    if matter_id is None:
        raise NotFound("没有这个登记编号。请核对后重新填写。", code="matter.unknown", field="number")
    return f"matter:{matter_id}"
