"""The five lanes of handling (五办, JZ-19…JZ-23)."""

from enum import StrEnum


class Lane(StrEnum):
    """How a unit goes about a matter; no lane changes a lawful clock."""

    QUICK = "quick"
    CAREFUL = "careful"
    SPECIAL = "special"
    ASSISTED = "assisted"
    JOINT = "joint"


LANE_LABELS: dict[Lane, str] = {
    Lane.QUICK: "快办",
    Lane.CAREFUL: "细办",
    Lane.SPECIAL: "专办",
    Lane.ASSISTED: "协办",
    Lane.JOINT: "联办",
}

REPEATS_FOR_SPECIAL = 2
LONGEST_QUICK_TEXT = 400


def propose_lane(*, duty_lane: str, units: int, sections: int, repeats: int, length: int) -> tuple[Lane, str]:
    """A lane with its reason.

    `units` counts the units whose duties are clearly met, `sections` the clearly met duties of the first of them,
    `repeats` how often the same was brought before, `length` the signs of the text.
    """
    if repeats >= REPEATS_FOR_SPECIAL:
        return Lane.SPECIAL, f"同一问题此前已反映{repeats}次，建议专办、领导包案。"
    if units > 1:
        return Lane.JOINT, f"涉及{units}个单位职责，建议联办、明确牵头单位。"
    if sections > 1:
        return Lane.ASSISTED, f"涉及同一单位{sections}项职责，建议协办、内设机构配合。"
    if duty_lane == Lane.QUICK and length <= LONGEST_QUICK_TEXT:
        return Lane.QUICK, "属于可当日处置的事项，建议快办。"
    return Lane.CAREFUL, "需要调查核实，建议细办、告知答复日期。"
