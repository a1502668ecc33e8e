"""What others may ask of analysis: search, similar cases, the searches that a seat keeps, findings in drafts."""

from huiyin.analysis.queries.copied import copied_from
from huiyin.analysis.queries.direct import by_name, by_number
from huiyin.analysis.queries.drafts import draft_findings, findings_in
from huiyin.analysis.queries.matters import Narrowed
from huiyin.analysis.queries.ranking import BestMatters, best_matters
from huiyin.analysis.queries.reference import Article, Entry, articles, entries, sentences
from huiyin.analysis.queries.saved import Saved, saved_searches
from huiyin.analysis.queries.searching import (
    FoundMatters,
    FoundPapers,
    MatterHit,
    PaperHit,
    find_matters,
    find_papers,
)
from huiyin.analysis.queries.similar import SimilarCase, similar_cases
from huiyin.analysis.rules.asking import Asked, read
from huiyin.analysis.rules.drafts.draft import Finding
from huiyin.analysis.rules.drafts.planting import PLANTERS, Point, Sound
from huiyin.analysis.rules.folding import as_written
from huiyin.analysis.rules.highlight import Piece
from huiyin.analysis.rules.opinion import Paragraph

__all__ = [
    "PLANTERS",
    "Article",
    "Asked",
    "BestMatters",
    "Entry",
    "Finding",
    "FoundMatters",
    "FoundPapers",
    "MatterHit",
    "Narrowed",
    "PaperHit",
    "Paragraph",
    "Piece",
    "Point",
    "Saved",
    "SimilarCase",
    "Sound",
    "articles",
    "as_written",
    "best_matters",
    "by_name",
    "by_number",
    "copied_from",
    "draft_findings",
    "entries",
    "find_matters",
    "find_papers",
    "findings_in",
    "read",
    "saved_searches",
    "sentences",
    "similar_cases",
]
