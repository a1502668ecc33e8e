"""What a kind of report is."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Slot:
    """Words that a person writes into a report; `must` where it is not issued without them."""

    key: str
    label: str
    help: str = ""
    must: bool = False


@dataclass(frozen=True, kw_only=True)
class ReportKind:
    """One kind. `span` is day, week, month, year, or days for any; `parts` are made of figures, `slots` of words.

    `status` is V where a verified article asks for it (named in `law`), D where the platform proposes it. `back` says
    how many periods that were missed are made up; a kind with none is only made by hand. `by` says who makes it: the
    petition office, or a street for the office above it. `pattern` makes the number of an issued one.
    """

    key: str
    name: str
    span: str
    parts: tuple[str, ...]
    slots: tuple[Slot, ...]
    to: str
    grain: str
    rule: str
    status: str = "D"
    law: str = ""
    back: int = 0
    by: str = "office"
    pattern: str = "〔{year}〕第{n}期"
