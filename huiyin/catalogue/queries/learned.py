"""Learned versions as this process holds the one in use, and as they are listed."""

import logging
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet

from huiyin.catalogue.models import FIELDS, UNITS, LearnedStep, LearnedVersion
from huiyin.catalogue.rules.learned import Version
from huiyin.kernel.errors import Refused
from huiyin.kernel.refreshed import Refreshed
from huiyin.matching.learning.stored import loaded

_SECONDS = 60.0
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class VersionFacts:
    """One version: when it was learned, from how many claims of which days, how it compared, whether it is in use."""

    number: int
    learned_at: datetime
    learned_from: int
    first_day: date
    last_day: date
    figures: dict[str, Any]
    in_use: bool


@dataclass(frozen=True, eq=False)
class _Held:
    version: Version | None


def _held_of(subject: str) -> Refreshed[_Held]:
    def number() -> int | None:
        return _steps(subject).values_list("pk", flat=True).first()

    def load() -> _Held:
        row = row_in_use(subject)
        return _Held(_read(row) if row else None)

    return Refreshed(load, number, seconds=_SECONDS)


def _read(row: LearnedVersion) -> Version | None:
    """None, and a line in the log, where another version of the platform kept what was learned."""
    if not row.content:
        return None
    try:
        return Version(row.number, loaded(bytes(row.content)), row.last_day, row.figures)
    except Refused as refusal:
        _log.warning("%s", refusal)
        return None


def _steps(subject: str) -> QuerySet[LearnedStep]:
    return LearnedStep.objects.filter(subject=subject).order_by("-pk")


_held = {subject: _held_of(subject) for subject in (FIELDS, UNITS)}


def version_in_use(subject: str = FIELDS) -> Version | None:
    """The version in use, None where nothing learned proposes; another process's switch shows within a minute."""
    return _held[subject].get().version


def row_in_use(subject: str = FIELDS) -> LearnedVersion | None:
    """The same as its row."""
    last = _steps(subject).select_related("version").first()
    return last.version if last else None


def learned_versions(subject: str = FIELDS) -> tuple[VersionFacts, ...]:
    """All versions of a subject, the newest first."""
    used = row_in_use(subject)
    rows = LearnedVersion.objects.filter(subject=subject).defer("content").order_by("-number")
    return tuple(
        VersionFacts(
            row.number,
            row.learned_at,
            row.learned_from,
            row.first_day,
            row.last_day,
            row.figures,
            used is not None and used.pk == row.pk,
        )
        for row in rows
    )


def forget_learned() -> None:
    """Read the versions in use anew at the next question."""
    for held in _held.values():
        held.forget()
