"""Rows of both trees, with their paths, from what was asked for."""

from collections.abc import Mapping, Sequence

from huiyin.kernel.errors import Refused
from huiyin.units.actions.seeds import PlaceSeed, UnitSeed
from huiyin.units.actions.tree_changed import initials_of, next_ids
from huiyin.units.models import Place, Unit
from huiyin.units.queries.held import place_tree, unit_tree
from huiyin.units.rules import VIRTUAL_KINDS, PlaceFacts, UnitFacts


def known_places() -> tuple[dict[str, int], dict[int, list[int]]]:
    """Ids by code and paths by id of all places."""
    return _known(place_tree().by_code)


def known_units() -> tuple[dict[str, int], dict[int, list[int]]]:
    """Ids by code and paths by id of all bodies."""
    return _known(unit_tree().by_code)


def _known(
    by_code: Mapping[str, UnitFacts] | Mapping[str, PlaceFacts],
) -> tuple[dict[str, int], dict[int, list[int]]]:
    ids = {code: facts.id for code, facts in by_code.items()}
    return ids, {facts.id: list(facts.path) for facts in by_code.values()}


def insert_places(seeds: Sequence[PlaceSeed], ids: dict[str, int], paths: dict[int, list[int]]) -> None:
    """Insert places, adding their ids and paths to what is known."""
    ids.update(zip((seed.code for seed in seeds), next_ids(Place, len(seeds)), strict=True))
    rows = []
    for seed in seeds:
        place_id, parent_id = ids[seed.code], _id_of(seed.parent, ids, seed.code)
        paths[place_id] = _path(place_id, parent_id, paths, seed.code)
        rows.append(
            Place(
                id=place_id,
                code=seed.code,
                name=seed.name,
                kind=seed.kind,
                parent_id=parent_id,
                path=paths[place_id],
                aliases=list(seed.aliases),
                initials=initials_of(seed.name),
                opened_on=seed.opened_on,
            )
        )
    Place.objects.bulk_create(rows, batch_size=1000)


def insert_units(
    seeds: Sequence[UnitSeed], ids: dict[str, int], paths: dict[int, list[int]], place_ids: Mapping[str, int]
) -> None:
    """Insert bodies, adding their ids and paths to what is known."""
    ids.update(zip((seed.code for seed in seeds), next_ids(Unit, len(seeds)), strict=True))
    rows = []
    for seed in seeds:
        unit_id, parent_id = ids[seed.code], _id_of(seed.parent, ids, seed.code)
        paths[unit_id] = _path(unit_id, parent_id, paths, seed.code)
        rows.append(_unit_row(seed, unit_id, parent_id, paths[unit_id], ids, place_ids))
    Unit.objects.bulk_create(rows, batch_size=1000)


def _unit_row(
    seed: UnitSeed,
    unit_id: int,
    parent_id: int | None,
    path: list[int],
    ids: Mapping[str, int],
    place_ids: Mapping[str, int],
) -> Unit:
    return Unit(
        id=unit_id,
        code=seed.code,
        name=seed.name,
        short_name=seed.short_name or seed.name,
        kind=seed.kind,
        level=seed.level,
        parent_id=parent_id,
        guide_id=_id_of(seed.guide, ids, seed.code),
        vertical=seed.vertical,
        place_id=_id_of(seed.place, place_ids, seed.code),
        path=path,
        opened_on=seed.opened_on,
        closed_on=seed.closed_on,
        successor_id=_id_of(seed.successor, ids, seed.code),
        is_virtual=seed.kind in VIRTUAL_KINDS,
        external=seed.external,
        field=seed.field,
    )


def _id_of(code: str | None, ids: Mapping[str, int], row: str) -> int | None:
    if code is None:
        return None
    if code not in ids:
        raise Refused(f"“{row}”引用的代码“{code}”不存在。", code="units.unknown_code", where=row)
    return ids[code]


def _path(own: int, parent: int | None, paths: Mapping[int, list[int]], row: str) -> list[int]:
    if parent is None:
        return [own]
    if parent not in paths:
        raise Refused(f"“{row}”排在它的上级之前。请把上级放在前面。", code="units.unknown_code", where=row)
    return [*paths[parent], own]
