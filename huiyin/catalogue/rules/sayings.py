"""What people say aloud when they mean an item: spoken wording beside the words that the item shows."""

from functools import cache

from huiyin.catalogue.rules.catalogue import load_catalogue
from huiyin.catalogue.rules.reading import must, read

_FILE = "sayings.json"


@cache
def sayings() -> dict[str, tuple[str, ...]]:
    """By item code; every code is one of the catalogue that came with the platform, every saying two signs or more."""
    found = {code: tuple(row.split()) for code, row in read(_FILE)["said"].items()}
    known = load_catalogue().items
    for code, said in found.items():
        must(code in known, _FILE, f"{code} is no item")
        must(all(len(one) > 1 for one in said), _FILE, f"{code} has a saying of one sign")
    return found
