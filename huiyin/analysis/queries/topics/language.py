"""The language in which topics are told, learned once in a process: it takes some seconds."""

from functools import cache

from huiyin.analysis.rules.topics import Language, language_of
from huiyin.catalogue.queries.subjects import subjects


@cache
def language() -> Language:
    """Learned from the everyday sentences of the catalogue."""
    return language_of(subjects())
