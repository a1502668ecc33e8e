"""What happened in a case, step by step."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from huiyin.documents import queries as documents
from huiyin.kernel import clock
from huiyin.matters import queries as matters
from huiyin.web.desk.case.shown import FIRST
from huiyin.web.desk.case.wording import Said, choice_label, said


@dataclass(frozen=True, kw_only=True)
class StepLine:
    """One performed action: by whom, when, what was filled in, what part a model had in it, whence words are copied."""

    label: str
    at: datetime
    who: str
    note: str
    ordinal: int | None
    said: tuple[Said, ...]
    machine: str = ""
    copied: str = ""


@dataclass(frozen=True, kw_only=True)
class PaperLine:
    """One issued paper, and how it was served; `whose` is the number of its citizen where there are several."""

    title: str
    number: str
    url: str
    issued_on: date
    void: bool
    to_petitioner: bool
    served_on: date | None
    served_by: str
    whose: str = ""


def steps(case: matters.CaseFile) -> tuple[StepLine, ...]:
    """The steps, the newest first; with several claims each names its own."""
    several = len(case.claims) > 1
    ordinals = {claim.id: claim.ordinal for claim in case.claims} if several else {}
    return tuple(_step(row, ordinals) for row in reversed(case.steps))


def _step(row: dict[str, Any], ordinals: dict[int, int]) -> StepLine:
    return StepLine(
        label=row["label"],
        at=row["at"],
        who=row["actor_label"],
        note=row["note"],
        ordinal=ordinals.get(row["claim_id"]),
        said=said(row["verb"], row["values"], on=clock.day_of(row["at"])),
        machine=_machine(row["values"].get("assisted", {})),
        copied=_copied(row["copied_from"]),
    )


def _machine(told: dict[str, Any]) -> str:
    if not told:
        return ""
    return _("文字与大模型（%(model)s）的草拟有%(percent)s%%相同，由经办人核对后采用") % told


def _copied(numbers: Iterable[str]) -> str:
    told = "、".join(numbers)
    return _("部分文字抄自%(numbers)s，由经办人核对后采用") % {"numbers": told} if told else ""


def papers(case: matters.CaseFile, shown: slice = FIRST) -> tuple[PaperLine, ...]:
    """Some of the papers, in the order of issue."""
    rows = case.papers[shown]
    found = documents.documents(row["document_id"] for row in rows)
    several = len(case.arrivals) > 1
    numbers = {one.id: one.number for one in case.arrivals} if several else {}
    return tuple(_papers(case.number, rows, found, numbers))


def _papers(
    number: str,
    rows: Iterable[dict[str, Any]],
    found: dict[int, documents.DocumentFacts],
    numbers: dict[int, str],
) -> Iterable[PaperLine]:
    for row in rows:
        paper = found.get(row["document_id"])
        if paper is not None:
            service = row["service"] or {}
            yield PaperLine(
                title=paper.title,
                number=paper.number,
                url=reverse("desk:paper", args=[number, paper.id]),
                issued_on=paper.issued_on,
                void=paper.voided_by_id is not None,
                to_petitioner=row["to_petitioner"],
                served_on=service.get("served_on"),
                served_by=choice_label("serve", "way", service.get("way", "")),
                whose=numbers.get(row["arrival_id"], ""),
            )
