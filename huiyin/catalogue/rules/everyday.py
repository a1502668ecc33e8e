"""Everyday words and what the law calls the same thing."""

from functools import cache

from huiyin.catalogue.rules.reading import must, read
from huiyin.kernel.phrases import PhraseFinder


@cache
def _words() -> tuple[PhraseFinder, dict[str, str]]:
    words = {phrase: row["law"] for row in read("everyday.json")["words"] for phrase in row["said"].split()}
    for phrase, law in words.items():
        must(len(phrase) > 1 and bool(law), "everyday.json", f"{phrase} stands for nothing")
    return PhraseFinder(words), words


def in_words_of_law(typed: str) -> str:
    """The everyday words of a question as the law has them, its other words left out; empty when there are none."""
    finder, words = _words()
    found = finder.find(typed)
    inner = {short for short in found for long in found if short != long and short in long}
    return " ".join(dict.fromkeys(words[phrase] for phrase in found if phrase not in inner))
