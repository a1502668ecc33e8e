"""The words of the laws as other modules ask for them: articles, versions, search, and making the files anew."""

from datetime import date
from pathlib import Path

from huiyin.catalogue.rules import law_build, law_search
from huiyin.catalogue.rules.law_library import Found, find_article, short_name, text_of
from huiyin.catalogue.rules.law_search import Hits
from huiyin.catalogue.rules.law_text import LawText
from huiyin.catalogue.rules.laws import Law, law_fields, law_on, load_versions
from huiyin.catalogue.rules.reading import DATA


def article(law: str, number: str, *, on: date) -> Found | None:
    """An article in the version in force on a day; None when there is none.

    `law` by its name with or without 中华人民共和国 and book-title marks; `number` as 第十七条, 17 or 17-1.
    """
    return find_article(law, number, on)


def search_articles(words: str, *, on: date, field: str = "", first: int = 0, most: int = 20) -> Hits:
    """Articles in force on a day that hold the words, or else most of them, the best first."""
    return law_search.search(words, on, field, first, most)


def law_versions(name: str) -> tuple[Law, ...]:
    """All versions of a law that are held, the oldest first; empty for an unknown one."""
    return load_versions().get(short_name(name), ())


def current_law(name: str, *, on: date) -> Law | None:
    """The version in force on a day; else the last one that was; else the first to come; None for an unknown one."""
    versions = law_versions(name)
    past = [one for one in versions if not one.is_coming(on)]
    return law_on(short_name(name), on) or (past[-1] if past else next(iter(versions), None))


def law_text(law: Law) -> LawText | None:
    """All words of a version; None for a law held without its text."""
    return text_of(law)


def find_laws(words: str, *, on: date, field: str = "") -> tuple[Law, ...]:
    """Laws whose name holds the words, one version of each (`current_law`), those in force and short names first."""
    wanted = short_name("".join(words.split()))
    found = [current_law(name, on=on) for name in load_versions() if wanted in name]
    laws = [one for one in found if one and one.source and (not field or field in one.fields)]
    return tuple(
        sorted(laws, key=lambda one: (not one.in_force(on), one.name != wanted, len(one.name), one.name))
    )


def law_field_labels() -> dict[str, str]:
    """The fields into which the laws are sorted: code and label."""
    return law_fields()


def rebuild_laws(folder: Path, *, only: str = "") -> law_build.Rebuilt:
    """For developers: make the text files of this package anew from a folder of official Markdown."""
    return law_build.rebuild(folder, Path(str(DATA / "laws.json")), only=only)
