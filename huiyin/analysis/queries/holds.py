"""Words as a condition on derived texts."""

from collections.abc import Iterable

from django.db.models import F, Q, Value
from django.db.models.functions import StrIndex
from django.db.models.lookups import GreaterThan

from huiyin.analysis.queries.frequencies import Frequencies, frequencies
from huiyin.analysis.queries.newest import Wanted
from huiyin.analysis.rules.asking import may_be_initials
from huiyin.analysis.rules.keys import asked_letters, word_keys


def wanted(table: str, words: Iterable[str], marks: Iterable[int] = ()) -> Wanted:
    """Rows that hold every word and have every mark; a word of letters may be the initials of the title instead."""
    held, literal = frequencies(table), [*marks]
    holds, at_most = Q(), held.rows
    for word in words:
        if may_be_initials(word):
            holds &= _spelled(word)
            at_most = min(at_most, held.most(word_keys(word)) + held.most(asked_letters(word)))
        else:
            literal += word_keys(word)
            holds &= Q(_in("text", word))
    at_most = min(at_most, held.most(literal)) if literal else at_most
    keyed = len(literal) > 0 or any(map(may_be_initials, words))
    return Wanted(holds=_keyed(literal) & holds, keyed=keyed, at_most=at_most)


def _spelled(word: str) -> Q:
    said = Q(keys__contains=word_keys(word)) & Q(_in("text", word))
    return said | (Q(keys__contains=asked_letters(word)) & Q(_in("initials", word)))


def _keyed(keys: list[int]) -> Q:
    return Q(keys__contains=sorted(set(keys))) if keys else Q()


def _in(column: str, word: str) -> GreaterThan:
    return GreaterThan(StrIndex(F(column), Value(word)), 0)


def rarity(held: Frequencies, keys: Iterable[int]) -> list[int]:
    """Keys, the rarest first."""
    return sorted(keys, key=lambda key: (held.of(key), key))
