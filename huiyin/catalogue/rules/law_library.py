"""The texts of the laws: one file read when it is asked for, all of them only for a search."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from huiyin.catalogue.rules.law_text import Article, LawText, parse
from huiyin.catalogue.rules.laws import Law, law_on, load_versions
from huiyin.catalogue.rules.numerals import article_number
from huiyin.catalogue.rules.reading import DATA, must

TEXTS = DATA / "laws"
_COUNTRY = "中华人民共和国"


@dataclass(frozen=True)
class Found:
    """An article with the version of the law that it stands in."""

    law: Law
    article: Article

    def __str__(self) -> str:
        return f"{self.law.title}{self.article.name}"


@lru_cache(maxsize=600)
def text_of(law: Law) -> LawText | None:
    """A version's text; None for a law held without it."""
    if not law.source:
        return None
    text = parse((TEXTS / law.file).read_text(encoding="utf-8"), law.file)
    must(short_name(text.title) == law.name, law.file, f"is the text of {text.title}")
    return text


def short_name(title: str) -> str:
    """A law's name without the country's and without book-title marks around it."""
    name = title.strip().removeprefix(_COUNTRY).replace(f"《{_COUNTRY}", "《")
    outer = name.startswith("《") and name.endswith("》") and name.count("《") == 1
    return name[1:-1] if outer else name


def find_article(name: str, number: str, on: date) -> Found | None:
    """An article in the version in force on a day.

    `name` may carry the country's name or book-title marks; `number` may be 第十七条之一, 17-1, 17. None for a law
    not in force, not held or without its text, and for a number that it does not have.
    """
    law, wanted = law_on(short_name(name), on), article_number(number)
    text = text_of(law) if law else None
    article = text.by_number.get(wanted) if text and wanted else None
    return Found(law, article) if law and article else None


def load_texts() -> tuple[tuple[Law, LawText], ...]:
    """Every version with its text, in the order of the register."""
    pairs = ((law, text_of(law)) for versions in load_versions().values() for law in versions)
    return tuple((law, text) for law, text in pairs if text is not None)
