"""The citation checker: whether the version in force on a day has the article, and the article the quoted words."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Any

from huiyin.catalogue.rules.law_library import short_name, text_of
from huiyin.catalogue.rules.law_text import bare
from huiyin.catalogue.rules.laws import Law, law_on, load_versions
from huiyin.catalogue.rules.numerals import article_number, signs
from huiyin.deadlines.limits import TimeUnit

_CUT = "……"


@dataclass(frozen=True)
class Cited:
    """A citation with its place: the file, the row, and what of the law it names.

    `former` marks words of a law that is kept on purpose after its end, which are proved in its last version.
    `spans` are the ways to write the limit that the article is to give (六十日, 两个月), one of which it must say.
    """

    file: str
    row: str
    law: str
    article: str
    quote: str = ""
    former: bool = False
    spans: tuple[str, ...] = ()


@dataclass(frozen=True)
class Unproven:
    """A citation that does not hold, and why."""

    cited: Cited
    reason: str

    @property
    def words(self) -> str:
        """The citation and why it does not hold, without its place."""
        return f"《{self.cited.law}》{self.cited.article}，{self.reason}"

    def __str__(self) -> str:
        return f"{self.cited.file} {self.cited.row}：{self.words}"


def prove(cited: Cited, on: date) -> Unproven | None:
    """None when the citation holds on a day."""
    reason = _fault(replace(cited, file="", row=""), on)
    return Unproven(cited, reason) if reason else None


def prove_all(citations: Iterable[Cited], on: date) -> tuple[Unproven, ...]:
    """Those that do not hold on a day."""
    return tuple(found for found in (prove(one, on) for one in citations) if found is not None)


@lru_cache(maxsize=20_000)
def _fault(cited: Cited, on: date) -> str:
    versions = load_versions().get(short_name(cited.law), ())
    law = versions[-1] if cited.former and versions else law_on(short_name(cited.law), on)
    text = text_of(law) if law else None
    if law is None or text is None:
        return _absent(versions, on)
    number = article_number(cited.article)
    article = text.by_number.get(number) if number else None
    if article is None:
        return f"{law.version}没有这一条"
    words = bare(article.text)
    missing = [part for part in cited.quote.split(_CUT) if bare(part) not in words]
    if missing:
        return f"引文“{missing[0]}”不在{law.version}的这一条中"
    said = not cited.spans or any(span in words for span in cited.spans)
    return "" if said else f"{law.version}的这一条没有写明“{cited.spans[0]}”"


def _absent(versions: tuple[Law, ...], on: date) -> str:
    if not versions:
        return "目录没有收这部法律"
    last = versions[-1]
    if all(one.is_coming(on) for one in versions):
        return f"{versions[0].begins}起施行，尚未施行"
    if last.until is not None and last.is_over(on):
        return f"{last.until}以后不再施行" + (f"，已由《{last.replaced_by}》取代" if last.replaced_by else "")
    return "目录没有收它的文本" if law_on(last.name, on) else f"{on}没有施行中的版本"


def cited_row(file: str, place: str, row: dict[str, Any], *, former: bool = False) -> Cited:
    """A row of data with law, article and perhaps quote and limit as a citation."""
    written = spans(row["n"], TimeUnit(row["unit"])) if "n" in row else ()
    written = (row["written"],) if row.get("written") else written
    return Cited(file, place, row["law"], row["article"], row.get("quote", ""), former, written)


def spans(n: int, unit: TimeUnit) -> tuple[str, ...]:
    """How laws write a limit: 六十日, 两个月 or 二个月, 一年, 20个工作日."""
    counts = (signs(n), str(n), *(("两",) if n == 2 else ()))
    if unit is TimeUnit.MONTHS and n % 12 == 0:
        years = n // 12
        return (f"{signs(years)}年", f"{years}年", f"{n}个月", *(("两年",) if years == 2 else ()))
    names = {
        TimeUnit.CALENDAR_DAYS: ("日", "天"),
        TimeUnit.WORKING_DAYS: ("个工作日", "日"),
        TimeUnit.MONTHS: ("个月",),
    }
    return tuple(f"{count}{name}" for name in names[unit] for count in counts)
