"""What is wrong with an edition that somebody proposes, beside everything that stands."""

from dataclasses import replace
from datetime import date
from typing import Any

from huiyin.catalogue.queries.current import standing
from huiyin.catalogue.rules.catalogue import Piece, shared_limits
from huiyin.catalogue.rules.cited import days_ahead
from huiyin.catalogue.rules.editions import Kind
from huiyin.catalogue.rules.faults import Fault
from huiyin.catalogue.rules.item_rows import read_item
from huiyin.catalogue.rules.path_rows import read_path
from huiyin.catalogue.rules.proposed import check_piece


def proposal_faults(
    kind: Kind, class_code: str, content: dict[str, Any], *, on: date, file: str = "草稿"
) -> tuple[Fault, ...]:
    """All faults of an item or path that is to be published from a day on; empty when it may be."""
    here = standing(on)
    if kind is Kind.ITEM:
        item, faults = read_item(content, file, class_code)
        piece = Piece(items=(item,) if item else (), faults=tuple(faults))
        rest = replace(here, items=_but(here.items, content.get("code")))
    else:
        path, faults = read_path(content, file, class_code, shared_limits())
        piece = Piece(paths=(path,) if path else (), faults=tuple(faults))
        rest = replace(here, paths=_but(here.paths, content.get("id"))) if path else here
    return check_piece(piece, rest, on)


def sound_from(kind: Kind, class_code: str, content: dict[str, Any], *, on: date) -> date | None:
    """The first day from which it may be published, as a law that it names may begin later; None when there is none."""
    days = (on, *days_ahead(on))
    return next((day for day in days if not proposal_faults(kind, class_code, content, on=day)), None)


def unsound_from(kind: Kind, class_code: str, content: dict[str, Any], *, on: date) -> date | None:
    """The first day after this one on which it does not hold any more, as a law that it names changes; or None."""
    return next((day for day in days_ahead(on) if proposal_faults(kind, class_code, content, on=day)), None)


def _but(entries: Any, code: Any) -> dict[str, Any]:
    return {key: entry for key, entry in entries.items() if key != code}
