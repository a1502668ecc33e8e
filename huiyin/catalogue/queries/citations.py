"""Whether what the catalogue says of the law is so, for others to check and to check their own."""

from collections.abc import Iterable
from datetime import date

from huiyin.catalogue.queries.current import standing
from huiyin.catalogue.rules.catalogue import load_catalogue
from huiyin.catalogue.rules.citations import Cited, Unproven, prove_all
from huiyin.catalogue.rules.cited import all_citations
from huiyin.catalogue.rules.faults import Fault
from huiyin.catalogue.rules.proposed import check_class_text


def citations() -> tuple[Cited, ...]:
    """Every citation of this module's data, with its file and row."""
    return all_citations()


def unproven(cited: Iterable[Cited], *, on: date) -> tuple[Unproven, ...]:
    """Those that do not hold on a day: no such law in force, no such article, words or limit that it does not say."""
    return prove_all(cited, on)


def faults() -> tuple[Fault, ...]:
    """What is wrong with the data themselves, with file, row and reason."""
    return load_catalogue().faults


def check_file(text: str, file: str, *, on: date) -> tuple[Fault, ...]:
    """All that is wrong with a class file that somebody has filled in; empty when it could be published."""
    return check_class_text(text, file, standing(), on)
