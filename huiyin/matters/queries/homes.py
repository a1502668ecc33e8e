"""Where a claim is at home: the number of its matter, for a seat that may see it."""

from datetime import date

from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotFound
from huiyin.matters.models import Claim
from huiyin.matters.visibility import visible


def number_of(actor: Actor, claim_id: int, *, on: date) -> str:
    """Return the number of a claim's matter. Raises `NotFound` where the matter may not be seen."""
    holding = Claim.objects.filter(pk=claim_id).values("matter_id")
    number = visible(actor, on).filter(pk__in=holding).values_list("number", flat=True).first()
    if number is None:
        raise NotFound("没有找到这一诉求项，或您的岗位无权查看。请返回待办列表。", code="claim.unknown")
    return str(number)
