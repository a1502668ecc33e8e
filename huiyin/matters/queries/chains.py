"""From a register number to the name of its audit chain, for those who prove the record and read no matters."""

from huiyin.kernel.errors import NotFound
from huiyin.kernel.numbers import tidy_number
from huiyin.matters.models import Arrival, Matter


def chain_of(number: str) -> str:
    """Return the chain of the matter under any of its numbers. Nothing else of the matter is told. Raises NotFound."""
    tidy = tidy_number(number)
    matter_id = Matter.objects.filter(number=tidy).values_list("pk", flat=True).first()
    if matter_id is None:
        matter_id = Arrival.objects.filter(number=tidy).values_list("matter_id", flat=True).first()
    if matter_id is None:
        raise NotFound("没有这个登记编号。请核对后重新填写。", code="matter.unknown", field="number")
    return f"matter:{matter_id}"
