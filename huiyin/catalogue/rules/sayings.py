"""What people say aloud when they mean an item: phrases and whole sentences beside the words that the item shows."""

from dataclasses import dataclass
from functools import cache

from huiyin.catalogue.rules.catalogue import Catalogue, load_catalogue
from huiyin.catalogue.rules.reading import must, read

_PHRASES = "sayings.json"
_SENTENCES = "said/{}.json"
#: Under this code stands what fits no item.
NOTHING = "none"


@dataclass(frozen=True, slots=True)
class Spoken:
    """What is said of one item."""

    phrases: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()


@cache
def spoken() -> dict[str, Spoken]:
    """By item code; each code is one of the catalogue that came with the platform."""
    shipped = load_catalogue()
    phrases = _phrases(shipped)
    sentences = {code: said for each in shipped.classes for code, said in _sentences(each, shipped).items()}
    return {
        code: Spoken(phrases.get(code, ()), sentences.get(code, ()))
        for code in phrases.keys() | sentences.keys()
    }


def fitting_nothing() -> tuple[str, ...]:
    """Sentences that no item fits: by them is measured when to propose nothing."""
    return tuple(read(_SENTENCES.format(NOTHING))["said"][""])


def _phrases(shipped: Catalogue) -> dict[str, tuple[str, ...]]:
    """Every phrase has two signs or more."""
    found = {code: tuple(row.split()) for code, row in read(_PHRASES)["said"].items()}
    for code, said in found.items():
        must(code in shipped.items, _PHRASES, f"{code} is no item")
        must(all(len(one) > 1 for one in said), _PHRASES, f"{code} has a saying of one sign")
    return found


def _sentences(of_class: str, shipped: Catalogue) -> dict[str, tuple[str, ...]]:
    """Those of a class, which hold to its items; none is said twice of one item."""
    file = _SENTENCES.format(of_class)
    found = {code: tuple(said) for code, said in read(file)["said"].items()}
    for code, said in found.items():
        known = shipped.items.get(code)
        must(known is not None and known.class_code == of_class, file, f"{code} is no item of the class")
        must(len(set(said)) == len(said) and all(said), file, f"{code} has a sentence twice or an empty one")
    return found
