"""Fields of matters (内容分类): three levels, with the everyday words that point to each second level."""

from dataclasses import dataclass
from functools import cache

from huiyin.catalogue.rules.reading import must, read


@dataclass(frozen=True)
class FieldKind:
    """A second level with its third levels; `strong` words tell more than `plain` ones."""

    code: str
    label: str
    topics: tuple[str, ...]
    strong: tuple[str, ...]
    plain: tuple[str, ...]


@dataclass(frozen=True)
class Field:
    """A first level."""

    code: str
    label: str
    kinds: tuple[FieldKind, ...]


@cache
def load_fields() -> tuple[Field, ...]:
    """All fields, checked: codes are unique and begin with their parent's."""
    fields = tuple(
        Field(
            code=row["code"],
            label=row["label"],
            kinds=tuple(
                FieldKind(
                    code=kind["code"],
                    label=kind["label"],
                    topics=tuple(kind["topics"]),
                    strong=tuple(kind["strong"].split()),
                    plain=tuple(kind["plain"].split()),
                )
                for kind in row["kinds"]
            ),
        )
        for row in read("fields.json")["fields"]
    )
    kinds = [kind for field in fields for kind in field.kinds]
    must(len({kind.code for kind in kinds}) == len(kinds), "fields", "a code is used twice")
    for field in fields:
        for kind in field.kinds:
            must(kind.code.startswith(field.code), kind.code, "does not begin with its parent's code")
            must(bool(kind.strong or kind.plain), kind.code, "no word points to it")
    return fields


@cache
def labels() -> dict[str, str]:
    """Code to Chinese name, of both levels."""
    named = {field.code: field.label for field in load_fields()}
    return named | {kind.code: kind.label for field in load_fields() for kind in field.kinds}
