"""Statutory paths (法定途径): where the law itself provides a procedure for what is asked."""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import Any

from huiyin.catalogue.rules.laws import load_laws
from huiyin.catalogue.rules.reading import must, read
from huiyin.deadlines.limits import Limit, TimeUnit
from huiyin.kernel.phrases import PhraseFinder

PETITIONER, ORGAN = "petitioner", "organ"

TYPE_LABELS = {
    "administrative": "行政程序",
    "duty": "申请查处或者履行职责",
    "arbitration": "仲裁程序",
    "litigation": "诉讼程序",
    "supervision": "检察监督",
    "police": "公安机关法律程序",
    "compensation": "国家赔偿",
    "appraisal": "技术鉴定",
    "appeal": "申诉、复审程序",
    "mediation": "调解",
    "accusation": "检举控告",
    "aid": "法律援助",
    "support": "说明引导",
}
WAYS = frozenset({"1", "2", "3", "4", "5", "6", "accusation"})
_LONGEST_TEXT = 3000


@dataclass(frozen=True)
class PathLimit:
    """A limit within a path: whose, for what, counted from when, by which article.

    `written` is the number as the article writes it, where it gives another one.
    """

    whose: str
    what: str
    limit: Limit
    since: str
    law: str
    article: str
    written: str = ""

    @property
    def sentence(self) -> str:
        """The limit in one Chinese phrase for the petitioner."""
        return f"{self.what}：自{self.since}起{self.limit}（《{self.law}》{self.article}）"


@dataclass(frozen=True)
class Path:
    """A procedure that the law provides: for what, before whom, in which steps and time, with which remedy (R-308).

    `ways` are the numbers of Art. 31 that lead into it, or "accusation"; empty for help that stands beside all.
    """

    code: str
    domain: str
    request: str
    kind: str
    ways: tuple[str, ...]
    body: str
    steps: tuple[str, ...]
    law: str
    article: str
    quote: str
    limits: tuple[PathLimit, ...]
    remedy: str
    note: str
    words: tuple[str, ...]

    @property
    def kind_label(self) -> str:
        return TYPE_LABELS[self.kind]

    @property
    def running_limits(self) -> tuple[PathLimit, ...]:
        """The limits that run against the petitioner while a petition is being handled (P-7)."""
        return tuple(limit for limit in self.limits if limit.whose == PETITIONER)

    def __str__(self) -> str:
        return f"{self.request}（{self.kind_label}，《{self.law}》{self.article}）"


@cache
def load_paths() -> dict[str, Path]:
    """All paths by code, checked."""
    data = read("paths.json")
    shared = {name: _limit(row) for name, row in data["shared_limits"].items()}
    paths: dict[str, Path] = {}
    for row in data["paths"]:
        one = _path(row, shared)
        must(one.code not in paths, one.code, "listed twice")
        _check(one)
        paths[one.code] = one
    return paths


def find(text: str, limit: int) -> tuple[Path, ...]:
    """The paths whose words stand in the text, those with the most and longest words first."""
    finder, owners = _finder()
    scores: defaultdict[str, float] = defaultdict(float)
    for word, places in finder.find(text[:_LONGEST_TEXT]).items():
        for code in owners[word]:
            scores[code] += (len(word) + min(len(places), 3)) / len(owners[word])
    paths = load_paths()
    best = sorted(scores, key=lambda code: (-scores[code], code))[:limit]
    return tuple(paths[code] for code in best)


@cache
def _finder() -> tuple[PhraseFinder, dict[str, tuple[str, ...]]]:
    owners: dict[str, tuple[str, ...]] = {}
    for path in load_paths().values():
        for word in path.words:
            owners[word] = (*owners.get(word, ()), path.code)
    return PhraseFinder(owners), owners


def _path(row: dict[str, Any], shared: dict[str, PathLimit]) -> Path:
    return Path(
        code=row["id"],
        domain=row["domain"],
        request=row["request"],
        kind=row["type"],
        ways=tuple(row["ways"]),
        body=row["body"],
        steps=tuple(row["steps"]),
        law=row["law"],
        article=row["article"],
        quote=row["quote"],
        limits=(*map(_limit, row["limits"]), *(shared[name] for name in row["shared"])),
        remedy=row["remedy"],
        note=row["note"],
        words=tuple(row["words"].split()),
    )


def _limit(row: dict[str, Any]) -> PathLimit:
    rest = {name: value for name, value in row.items() if name not in ("n", "unit")}
    return PathLimit(limit=Limit(row["n"], TimeUnit(row["unit"])), **rest)


def _check(path: Path) -> None:
    must(path.kind in TYPE_LABELS, path.code, f"unknown type {path.kind}")
    must(set(path.ways) <= WAYS, path.code, f"unknown way {path.ways}")
    for name in ("domain", "request", "body", "steps", "law", "article", "quote", "remedy", "words"):
        must(bool(getattr(path, name)), path.code, f"{name} is missing (R-308)")
    must(bool(path.limits or path.note), path.code, "neither a limit nor a word on why there is none (R-308)")
    for law in (path.law, *(limit.law for limit in path.limits)):
        must(law in load_laws(), path.code, f"an unknown law {law}")
    must(
        all(limit.whose in (PETITIONER, ORGAN) for limit in path.limits),
        path.code,
        "a limit without its owner",
    )
