"""Items and paths as rows of data again, in the form in which they are read."""

from typing import Any

from huiyin.catalogue.rules.entries import Item, Path, PathLimit


def item_row(item: Item) -> dict[str, Any]:
    """An item as `read_item` reads it."""
    return {
        "code": item.code,
        "request": item.request,
        "covers": item.covers,
        "words": " ".join(item.words),
        "paths": list(item.paths),
        "bodies": dict(item.bodies),
        "bring": list(item.bring),
        "basis": [{"law": one.law, "article": one.article, "quote": one.quote} for one in item.basis],
        "note": item.note,
        "state": item.state,
    }


def path_row(path: Path) -> dict[str, Any]:
    """A path as `read_path` reads it; shared limits by their names."""
    return {
        "id": path.code,
        "name": path.name,
        "request": path.request,
        "type": path.kind,
        "ways": list(path.ways),
        "body": path.body,
        "steps": [{"name": one.name, "who": one.who, "limit": one.limit} for one in path.steps],
        "law": path.law,
        "article": path.article,
        "quote": path.quote,
        "limits": [limit_row(one) for one in path.own_limits],
        "shared": list(path.shared),
        "bring": list(path.bring),
        "result": path.result,
        "cost": path.cost,
        "remedy": path.remedy,
        "then": list(path.then),
        "words": " ".join(path.words),
        "note": path.note,
        "state": path.state,
    }


def row_of(entry: Item | Path) -> dict[str, Any]:
    """Either of them."""
    return item_row(entry) if isinstance(entry, Item) else path_row(entry)


def limit_row(limit: PathLimit) -> dict[str, Any]:
    """A limit as `read_limit` reads it."""
    return {
        "whose": limit.whose,
        "what": limit.what,
        "n": limit.limit.n,
        "unit": limit.limit.unit.value,
        "since": limit.since,
        "law": limit.law,
        "article": limit.article,
        "written": limit.written,
    }
