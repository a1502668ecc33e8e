"""Classes and items of the catalogue as other modules ask for them."""

from datetime import date

from huiyin.catalogue.queries.current import shown, standing
from huiyin.catalogue.rules.catalogue import class_codes
from huiyin.catalogue.rules.cited import item_holds
from huiyin.catalogue.rules.entries import CatalogueClass, Item
from huiyin.catalogue.rules.law_library import short_name
from huiyin.catalogue.rules.numerals import article_number


def classes() -> tuple[CatalogueClass, ...]:
    """The classes in their order."""
    known = standing().classes
    return tuple(known[code] for code in class_codes() if code in known)


def class_of(code: str) -> CatalogueClass | None:
    """A class by its code (LD); None for an unknown one."""
    return standing().classes.get(code)


def items(class_code: str | None = None, *, on: date) -> tuple[Item, ...]:
    """The items that may be shown on a day, all or of one class: published, with every citation proven."""
    return tuple(one for one in shown(on).items.values() if class_code in (None, one.class_code))


def item(code: str, *, on: date) -> Item | None:
    """An item by its code (LD-001); None for an unknown one and for one that may not be shown on that day."""
    here = standing(on)
    found = here.items.get(code)
    return found if found and item_holds(found, here.paths, on) else None


def items_of_law(law: str, article: str = "", *, on: date) -> tuple[Item, ...]:
    """The items that rest on a law, or on one article of it, by themselves or by one of their paths."""
    name, number = short_name(law), article_number(article) if article else None
    here = shown(on)

    def rests(cited_law: str, cited_article: str) -> bool:
        same = short_name(cited_law) == name
        return same and (number is None or article_number(cited_article) == number)

    by_path = {
        path.code
        for path in here.paths.values()
        if rests(path.law, path.article) or any(rests(limit.law, limit.article) for limit in path.limits)
    }
    return tuple(
        one
        for one in here.items.values()
        if by_path & set(one.paths) or any(rests(basis.law, basis.article) for basis in one.basis)
    )
