"""Official texts in Markdown brought into the plain form of `law_text`, facts of a law read from its words."""

import re
from collections.abc import Iterator
from datetime import date

from huiyin.catalogue.rules.law_text import LawText
from huiyin.catalogue.rules.numerals import HEAD

_FRONT = re.compile(r"\A---\n.*?\n---\n", re.S)
_REMARK = re.compile(r"<style.*?</style>|<!--.*?-->|<[^>]+>|!\[[^]]*\]\([^)]*\)", re.S)
_LINK = re.compile(r"\[([^]]*)\]\([^)]*\)")
_HEADING = re.compile(r"(第[零一二三四五六七八九十百]+(?:编|分编|章|节))\s*(.*)")
_APPENDIX = re.compile(r"附(?:件|表|录|[:：]|$)|[^第]*(?:税目税率表|税率表)")
_DAY = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日(?!\s*(?:起|施行|实施))")
_BEGINS = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日\s*起?(?:施行|实施)")
_AT_ONCE = re.compile(r"自(?:公布|发布)之日起(?:施行|实施)")


def plain(markdown: tuple[str, ...]) -> str:
    """The files of one law, in their order, as one plain text; tables and annexes behind the articles stay out."""
    out: list[str] = []
    state = "before"
    for line in _lines(markdown):
        is_article = HEAD.match(line) is not None
        heading = line.lstrip("#").strip() if line.startswith("#") else ""
        if state == "before" and not is_article:
            out += _opening(line, heading, bool(out))
        elif heading:
            state = "after" if _APPENDIX.match(heading) else state
            out += [] if state == "after" else _heading(heading)
        elif state == "articles" and _APPENDIX.match(line):
            state = "after"
        elif is_article or (state == "articles" and not _is_heading(out)):
            state = "articles"
            out.append(line)
        elif state == "articles":
            out[-1] = _heading(out[-1].lstrip("# ") + line)[-1]
    return "\n".join(out) + "\n"


def _lines(markdown: tuple[str, ...]) -> Iterator[str]:
    for content in markdown:
        words = _LINK.sub(r"\1", _REMARK.sub("", _FRONT.sub("", content)))
        for line in words.replace("**", "").replace("\u3000", " ").replace("\xa0", " ").splitlines():
            if line.strip(" \\"):
                yield line.strip(" \\")


def _is_heading(out: list[str]) -> bool:
    """Whether the last line is a heading, so that a line after it which is no article is its broken-off end."""
    return out[-1].startswith("##")


def _opening(line: str, heading: str, named: bool) -> list[str]:
    """What stands before the first article: name, history, and the first chapter; a table of contents falls out."""
    if heading:
        return _heading(heading) if named else [f"# {heading.replace(' ', '')}"]
    return [f"> {line}"] if _DAY.search(line) or _BEGINS.search(line) else []


def _heading(words: str) -> list[str]:
    found = _HEADING.match(words)
    title = f"{found[1]} {found[2].replace(' ', '')}" if found else words.replace(" ", "")
    return ["", f"## {title.strip()}"] if title not in ("目录",) else []


def adopted(text: LawText) -> date | None:
    """The day of the last adoption or change that the history names."""
    days = [date(*map(int, found)) for line in text.history for found in _DAY.findall(line)]
    return max(days, default=None)


def since(text: LawText, last_change: date | None) -> date | None:
    """When this version took effect, as far as its own words say so; None for a later change of an old text."""
    closing = "".join((*text.history, *(article.text for article in text.articles[-2:])))
    named = [date(*map(int, found)) for found in _BEGINS.findall(closing)]
    if named and last_change and max(named) >= last_change:
        return max(named)
    changes = {found for line in text.history for found in _DAY.findall(line)}
    rewritten = len(changes) == 1 or (bool(text.history) and "修订" in text.history[-1])
    return last_change if rewritten and _AT_ONCE.search(closing) else None


def version(text: LawText, last_change: date | None, began: date | None) -> str:
    """2021修正, 2023修订, or for a text never changed 2011年施行."""
    history = [line for line in text.history if any(word in line for word in ("修正", "修订", "修改"))]
    if history and last_change:
        return f"{last_change.year}{'修正' if '修正' in history[-1] else '修订'}"
    year = began or last_change
    return f"{year.year}年施行" if year else ""
