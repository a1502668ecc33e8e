"""Papers, limits and law as people name them, instead of the IDs under which the code knows them."""

from collections.abc import Iterable

from huiyin.catalogue import queries as catalogue
from huiyin.documents import queries as documents


def titles(codes: Iterable[str]) -> list[str]:
    """The titles of papers: 《信访事项受理告知书》."""
    return [f"《{documents.title_of(code)}》" for code in codes]


def limits(lines: Iterable[str]) -> list[str]:
    """The names of limits, without their IDs."""
    return [line.partition(" ")[2] for line in lines]


def articles(rules: Iterable[str]) -> list[str]:
    """Law by law its articles; a rule whose law was not checked word by word is a rule of the platform itself."""
    found: dict[str, dict[str, None]] = {}
    for basis in map(catalogue.basis, rules):
        if basis is not None and basis.showable:
            found.setdefault(basis.law.strip("《》"), {})[basis.article] = None
    return [f"《{law}》{'、'.join(listed)}" for law, listed in found.items()] or ["本平台约定"]
