"""Whether what the catalogue says of the law is so, for others to check and to check their own."""

from collections.abc import Iterable
from datetime import date

from huiyin.catalogue.rules.citations import Cited, Unproven, all_citations, prove_all


def citations() -> tuple[Cited, ...]:
    """Every citation of this module's data, with its file and row."""
    return all_citations()


def unproven(cited: Iterable[Cited], *, on: date) -> tuple[Unproven, ...]:
    """Those that do not hold on a day: no such law in force, no such article, words or limit that it does not say."""
    return prove_all(cited, on)
