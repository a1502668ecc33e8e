"""Matters that were sorted, sent to a unit and accepted there, with what had been proposed for them."""

from typing import Any

from huiyin.matters.factories.cases import Case, Cast, register

LAMP = "柳岸社区门口的路灯坏了三个星期，晚上漆黑一片，请尽快修理路灯。"
FIELD = "0102"


def classified(cast: Cast, seed: int, *, wanted: str = "d1-cg", **filing: Any) -> Case:
    """A matter whose class and field a person confirmed; `wanted` is the unit proposed."""
    told = {"text": LAMP, "proposal": {"unit": {"id": cast.unit(wanted)}}}
    case = register(cast, seed=seed, street="d1-cg", **(told | filing))
    case.do("classify", "xf:clerk", field_code=FIELD, claim_class="petition")
    return case


def taken(cast: Cast, seed: int, *, moved: bool = False) -> Case:
    """The same, forwarded and accepted; `moved` by another unit, after an upheld objection."""
    case = classified(cast, seed)
    case.do("forward", "xf:clerk")
    if moved:
        case.do("object", "d1-cg:liaison")
        case.do("decide_objection", "xf:clerk", agreed="yes", unit=cast.unit("d1-s1"))
    holder = "d1-s1" if moved else "d1-cg"
    case.do("choose_way", f"{holder}:handler")
    case.do("accept", f"{holder}:handler")
    return case
