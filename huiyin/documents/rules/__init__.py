"""Pure rules of documents."""

from huiyin.documents.rules.citing import Named, articles_in, named
from huiyin.documents.rules.filling import Section, chinese_day, fill, titled
from huiyin.documents.rules.kind import (
    ANSWER_ASKED,
    ANSWERED,
    CLAIM_LINES,
    CLAIMS,
    MATTER,
    RECEIVED,
    Basis,
    Kind,
    Need,
    Part,
)
from huiyin.documents.rules.sealing import digest

__all__ = [
    "ANSWERED",
    "ANSWER_ASKED",
    "CLAIMS",
    "CLAIM_LINES",
    "MATTER",
    "RECEIVED",
    "Basis",
    "Kind",
    "Named",
    "Need",
    "Part",
    "Section",
    "articles_in",
    "chinese_day",
    "digest",
    "fill",
    "named",
    "titled",
]
