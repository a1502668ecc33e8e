"""Papers as they are read and printed."""

from dataclasses import dataclass

from huiyin.documents import queries as documents
from huiyin.people import queries as people
from huiyin.web.parts.days import day_words


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A paper with the lines of its foot: unit and day, as far as its wording does not end with them already.

    `name` is to whom it goes, masked: names do not stand in the stored wording.
    """

    paper: documents.DocumentFacts
    foot: tuple[str, ...]
    name: str = ""


def paper_sheet(paper: documents.DocumentFacts, petitioner_id: int | None = None) -> Sheet:
    """The paper as it is laid out."""
    last = set(paper.sections[-1]["lines"]) if paper.sections else set()
    foot = (paper.unit_name, day_words(paper.issued_on, weekday=False))
    known = people.masked([petitioner_id]) if petitioner_id else {}
    name = known[petitioner_id].name if petitioner_id in known else ""
    return Sheet(paper=paper, foot=tuple(line for line in foot if line not in last), name=name)
