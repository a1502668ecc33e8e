"""What papers say about a case: the contents that several kinds of document share."""

from typing import Any

from huiyin.kernel.clock import SHANGHAI
from huiyin.matters.engine.clocks import label_of
from huiyin.matters.engine.work import Work
from huiyin.matters.models import Clock
from huiyin.matters.rules.classing import WAY_LABELS, class_label
from huiyin.units import queries as units


def zh(day: Any) -> str:
    """Write a date as papers do: 2026年11月22日."""
    return f"{day.year}年{day.month}月{day.day}日"


def unit_name(unit_id: int | None) -> str:
    """Return a unit's full name."""
    return units.unit(unit_id).name if unit_id else ""


def review_organs(unit_id: int | None) -> str:
    """Name the organs that may review what a unit has decided (R-605)."""
    organs = units.review_organs(unit_id) if unit_id else ()
    return "、".join(organ.name for organ in organs) or "本机关的上一级机关、单位"


def of_case(work: Work) -> dict[str, Any]:
    """Return the contents that describe the case: numbers, claims, class, path."""
    claim, matter = work.claim, work.matter
    return {
        "matter_number": matter.number,
        "received_on": zh(matter.received_at.astimezone(SHANGHAI)),
        "channel": matter.channel,
        "claims": [{"text": claim.text}],
        "request": claim.text,
        "class_label": class_label(claim.claim_class),
        "way_label": WAY_LABELS.get(str(claim.way), "") if claim.way else "",
        "unit_name": unit_name(claim.unit_id),
        "issuer": unit_name(work.acting_unit_id),
        "on": zh(work.on),
    }


def limit_sentence(clock: Clock) -> str:
    """Say a running limit in words: what, until when, and whether that date is provisional."""
    rough = "（暂定，待国务院公布该年度放假安排后确定）" if clock.provisional else ""
    return f"{label_of(clock.rule)}：{zh(clock.rolled)}前{rough}"
