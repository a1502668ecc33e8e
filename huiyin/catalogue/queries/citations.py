"""Whether the data that came with the platform are whole, and what they say of the law is so. Needs no database."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from huiyin.catalogue.rules.catalogue import load_catalogue, shipped_on
from huiyin.catalogue.rules.citations import Cited, Unproven, prove_all
from huiyin.catalogue.rules.cited import all_citations, days_ahead, proven
from huiyin.catalogue.rules.faults import Fault
from huiyin.catalogue.rules.proposed import check_class_text, check_table
from huiyin.catalogue.rules.table import Cells


@dataclass(frozen=True)
class Counts:
    """How much of what came with the platform may be shown on a day."""

    classes: int
    items: int
    paths: int


def citations(*, on: date) -> tuple[Cited, ...]:
    """Every citation of this module's data as they are on a day, with its file and row."""
    return all_citations(on)


def change_days(*, after: date) -> tuple[date, ...]:
    """The later days known today on which a law or an entry changes: what holds on a day need not hold on these."""
    return days_ahead(after)


def unproven(cited: Iterable[Cited], *, on: date) -> tuple[Unproven, ...]:
    """Those that do not hold on a day: no such law in force, no such article, words or limit that it does not say."""
    return prove_all(cited, on)


def faults() -> tuple[Fault, ...]:
    """What is wrong with the data themselves, with file, row and reason."""
    return load_catalogue().faults


def shipped_counts(*, on: date) -> Counts:
    """How many classes, and how many items and paths are published and proven."""
    shown = proven(shipped_on(on), on)
    return Counts(len(shown.classes), len(shown.items), len(shown.paths))


def check_file(text: str, file: str, *, on: date) -> tuple[Fault, ...]:
    """All that is wrong with a class file that somebody has filled in; empty when it could be published."""
    return check_class_text(text, file, shipped_on(on), on)


def check_sheet(
    header: Sequence[str], rows: Iterable[tuple[int, Cells]], file: str, *, on: date
) -> tuple[Fault, ...]:
    """The same for a table of items or paths as the export writes it. Raises Refused for other columns."""
    return check_table(header, rows, file, shipped_on(on), on)
