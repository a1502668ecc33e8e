"""Papers as they are read and printed."""

from dataclasses import dataclass

from huiyin.documents import queries as documents
from huiyin.web.parts.days import day_words


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A paper with the lines of its foot: unit and day, as far as its wording does not end with them already."""

    paper: documents.DocumentFacts
    foot: tuple[str, ...]


def paper_sheet(paper: documents.DocumentFacts) -> Sheet:
    """The paper as it is laid out."""
    last = set(paper.sections[-1]["lines"]) if paper.sections else set()
    foot = (paper.unit_name, day_words(paper.issued_on, weekday=False))
    return Sheet(paper=paper, foot=tuple(line for line in foot if line not in last))
