"""Fields of matters (内容分类): three levels, with the everyday words that point to each second level."""

from dataclasses import dataclass
from functools import cache

from huiyin.catalogue.rules.reading import must, read
from huiyin.matching.fingerprints import bigrams, overlap


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


def field_named(name: str) -> str:
    """The code of the field that has this code or name, else of the one named most like it; "" for none."""
    known = labels()
    exact = [code for code in known if name in (code, known[code])]
    wanted = bigrams(name)
    alike = {code: overlap(wanted, bigrams(known[code])) for code in known}
    # What is wider comes first: taxonomies differ in their first level by a word, below it by more.
    near = [code for code in sorted(known, key=lambda code: (len(code), -alike[code])) if alike[code] > 0]
    return next(iter((*exact, *near)), "")
