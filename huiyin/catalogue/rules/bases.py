"""What each rule rests on: citations checked word by word, and the grounds for not accepting."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from huiyin.catalogue.rules.laws import load_laws
from huiyin.catalogue.rules.reading import STATUSES, must, read

# Laws that do not apply everywhere: a profile's code, a city's, or "former" for one no longer in force.
NATIONAL, FORMER = "national", "former"


@dataclass(frozen=True)
class Citation:
    """Words of a law. `scope` says where they apply."""

    law: str
    article: str
    quote: str
    scope: str = NATIONAL

    def __str__(self) -> str:
        return f"《{self.law}》{self.article}"


@dataclass(frozen=True)
class Basis:
    """A rule by its ID with the citations that apply here.

    Status: V checked word by word, E excerpt or report, M text not seen, D our own rule. Only V is shown as law.
    """

    rule_id: str
    subject: str
    status: str
    citations: tuple[Citation, ...]
    note: str = ""

    @property
    def showable(self) -> bool:
        """Whether it may be shown to people as law."""
        return self.status == "V" and bool(self.citations)

    @property
    def law(self) -> str:
        return self.citations[0].law if self.citations else ""

    @property
    def article(self) -> str:
        return self.citations[0].article if self.citations else ""

    @property
    def quote(self) -> str:
        return self.citations[0].quote if self.citations else ""

    def __str__(self) -> str:
        return f"《{self.law}》{self.article}" if self.showable else self.subject


@dataclass(frozen=True)
class Ground:
    """A ground for not (decline) or no longer accepting, in words for the citizen, never a dead end (N-6).

    `turn_to` is the kind of place that must be named with it; `feature` the profile feature that it needs.
    """

    code: str
    kind: Literal["decline", "no_longer"]
    label: str
    text: str
    turn_to: str
    basis: str
    visits_only: bool
    petitions_only: bool
    feature: str = ""


TURN_TO_LABELS = {
    "judicial_organ": "有关人民法院、人民检察院或者政法部门",
    "reception_place": "有权处理的本级或者上一级接待场所",
    "present_handler": "正在办理的机关、单位",
    "new_facts": "有新的事实和理由时作为新的事项提出",
    "competent_organ": "有权处理的机关、单位",
    "good_reason": "说明正当理由后重新申请",
}


@cache
def load_bases(profile: str) -> dict[str, Basis]:
    """All rules with the citations that apply under a profile, by rule ID."""
    here = {NATIONAL, profile}
    return {
        row["rule"]: Basis(
            rule_id=row["rule"],
            subject=row["subject"],
            status=row["status"],
            citations=tuple(c for c in _citations(row) if c.scope in here),
            note=row.get("note", ""),
        )
        for row in _checked(read("bases.json")["bases"])
    }


@cache
def all_grounds() -> tuple[Ground, ...]:
    """All grounds, of every profile."""
    grounds = tuple(Ground(**row) for row in read("grounds.json")["grounds"])
    for one in grounds:
        must(one.turn_to in TURN_TO_LABELS, one.code, "does not say where to turn")
        must(one.basis in load_bases(NATIONAL), one.code, "rests on an unknown rule")
    return grounds


def _citations(row: dict[str, Any]) -> tuple[Citation, ...]:
    return tuple(Citation(**citation) for citation in row["citations"])


def _checked(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    seen: set[str] = set()
    for row in rows:
        rule = row["rule"]
        must(rule not in seen, rule, "listed twice")
        must(row["status"] in STATUSES, rule, f"unknown status {row['status']}")
        for citation in row["citations"]:
            must(citation["law"] in load_laws(), rule, f"cites an unknown law {citation['law']}")
            must(bool(citation["article"] and citation["quote"]), rule, "a citation lacks its words")
        seen.add(rule)
    return list(rows)
