"""Matters that belong together: found by their numbers, joined one into another."""

from huiyin.kernel.errors import Refused
from huiyin.kernel.numbers import tidy_number
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Arrival, Matter
from huiyin.matters.visibility import may_see


def matter_id_of(work: Work, number: str) -> int:
    """Return the matter in which an arrival's number is handled; one that the actor may not see is unknown (C-1)."""
    found = Arrival.objects.filter(number=tidy_number(number)).values_list("matter_id", flat=True).first()
    if found is None or not may_see(work.by, found, work.on):
        raise Refused("没有查到这个编号，请核对后重新填写。", code="number.unknown")
    return found


def joined_chain(matter_id: int, *, up_to: int | None = None) -> list[int]:
    """Return a matter, and those into which it was joined one after another; the last one, or `up_to`, handles it."""
    chain = [matter_id]
    while chain[-1] != up_to:
        above = Matter.objects.values_list("joined_into_id", flat=True).get(pk=chain[-1])
        if above is None or above in chain:
            break
        chain.append(above)
    return chain


def joined_family(matter_id: int) -> set[int]:
    """Return a matter with all matters joined into it, through however many joinings."""
    found, fresh = {matter_id}, {matter_id}
    while fresh:
        fresh = set(Matter.objects.filter(joined_into_id__in=fresh).values_list("pk", flat=True)) - found
        found |= fresh
    return found
