"""Words as a condition on derived texts."""

from collections.abc import Iterable

from django.db.models import F, Q, Value
from django.db.models.functions import StrIndex
from django.db.models.lookups import GreaterThan

from huiyin.analysis.queries.frequencies import frequencies
from huiyin.analysis.queries.newest import Wanted
from huiyin.analysis.rules.asking import may_be_initials
from huiyin.analysis.rules.keys import asked_letters, word_keys


def wanted(table: str, words: Iterable[str], marks: Iterable[int] = ()) -> Wanted:
    """Rows that hold every word and have every mark; a word of letters may be the initials of the title instead."""
    held, literal, spelled = frequencies(table), [*marks], Q()
    reads, at_most = Q(), held.rows
    for word in words:
        said, letters = word_keys(word), asked_letters(word) if may_be_initials(word) else []
        if letters:
            spelled &= Q(keys__contains=said) | Q(keys__contains=letters)
            reads &= Q(_in("text", word)) | Q(_in("initials", word))
            at_most = min(at_most, held.most(said) + held.most(letters))
        else:
            literal += said
            reads &= Q(_in("text", word))
    at_most = min(at_most, held.most(literal)) if literal else at_most
    keys = _keyed(literal) & spelled
    return Wanted(reads=reads, keys=keys or None, at_most=at_most, rows=held.rows, uncounted=held.least)


def _keyed(keys: list[int]) -> Q:
    return Q(keys__contains=sorted(set(keys))) if keys else Q()


def _in(column: str, word: str) -> GreaterThan:
    return GreaterThan(StrIndex(F(column), Value(word)), 0)
