"""The text of a law: its articles in their chapters, read from plain text.

A file holds `# name`, the history in lines beginning with `>`, chapters in lines beginning with `##`, and
articles, each beginning with its number, further paragraphs and items in lines of their own.
"""

import re
from dataclasses import dataclass, field
from functools import cached_property

from huiyin.catalogue.rules.numerals import HEAD, Number, anchor, article_name, value
from huiyin.catalogue.rules.reading import must

_CHAPTER = re.compile(r"第[零一二三四五六七八九十百]+(编|分编|章|节)")
_RANKS = {"编": 0, "分编": 1, "章": 2, "节": 3}
_MARKS = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "〈": "《", "〉": "》", "(": "（", ")": "）"})


@dataclass(frozen=True)
class Article:
    """One article. `chapters` are the headings above it, the widest first; a line is a paragraph or an item."""

    number: Number
    chapters: tuple[str, ...]
    lines: tuple[str, ...]

    @property
    def name(self) -> str:
        """第十七条之一."""
        return article_name(self.number)

    @property
    def anchor(self) -> str:
        return anchor(self.number)

    @property
    def text(self) -> str:
        """All words, a paragraph or item to a line."""
        return "\n".join(self.lines)


@dataclass(frozen=True)
class LawText:
    """A law word by word. `history` says who adopted and changed it and when."""

    title: str
    history: tuple[str, ...]
    articles: tuple[Article, ...]

    @cached_property
    def by_number(self) -> dict[Number, Article]:
        """Its articles by number."""
        return {one.number: one for one in self.articles}


def bare(words: str) -> str:
    """Words without blanks and with one kind of quotation marks, so that copies compare equal."""
    return "".join(words.split()).translate(_MARKS)


@dataclass
class _Reading:
    where: str
    title: str = ""
    history: list[str] = field(default_factory=list)
    chapters: list[tuple[int, str]] = field(default_factory=list)
    articles: list[Article] = field(default_factory=list)
    number: Number = (0, 0)
    lines: list[str] = field(default_factory=list)

    def take(self, line: str) -> None:
        """Read one line."""
        head = HEAD.match(line) if line.startswith("第") else None
        if line.startswith("##"):
            self.finish()
            self.enter(line.lstrip("#").strip())
        elif line.startswith("# "):
            self.title = line[2:]
        elif line.startswith("> "):
            self.history.append(line[2:])
        elif head:
            self.finish()
            self.begin((value(head[1]), value(head[2] or "")), line[head.end() :].strip())
        elif line:
            must(bool(self.lines), self.where, f"words outside an article: {line[:20]}")
            self.lines.append(line)

    def enter(self, heading: str) -> None:
        """Begin a part, chapter or section; it ends those of its own and narrower ranks."""
        found = _CHAPTER.match(heading)
        rank = _RANKS[found[1]] if found else 0
        self.chapters = [each for each in self.chapters if each[0] < rank] + [(rank, heading)]

    def begin(self, number: Number, words: str) -> None:
        """Begin an article; numbers run on without a gap, inserted ones (之一) after their own."""
        (last, inserted), name = self.number, article_name(number)
        follows = number in ((last + 1, 0), (last, inserted + 1))
        must(follows, self.where, f"{name} does not follow {article_name(self.number) or 'the beginning'}")
        must(bool(words), self.where, f"{name} has no words")
        self.number, self.lines = number, [words]

    def finish(self) -> None:
        """Put the open article down."""
        if self.lines:
            chapters = tuple(heading for _rank, heading in self.chapters)
            self.articles.append(Article(self.number, chapters, tuple(self.lines)))
            self.lines = []


def parse(content: str, where: str) -> LawText:
    """A law's text; `where` names the file in complaints. Raises ValueError for gaps, words astray, no articles."""
    reading = _Reading(where)
    for line in content.splitlines():
        reading.take(line.strip())
    reading.finish()
    must(bool(reading.title), where, "has no name")
    must(bool(reading.articles), where, "has no articles")
    return LawText(reading.title, tuple(reading.history), tuple(reading.articles))
