"""Learned versions as this process holds the one in use, and as they are listed."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from huiyin.catalogue.models import LearnedStep, LearnedVersion
from huiyin.catalogue.rules.learned import Version
from huiyin.kernel.refreshed import Refreshed
from huiyin.matching.learning.stored import loaded

_SECONDS = 60.0


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


def _version() -> int | None:
    return LearnedStep.objects.order_by("-pk").values_list("pk", flat=True).first()


def _load() -> _Held:
    row = row_in_use()
    return _Held(Version(row.number, loaded(bytes(row.content))) if row and row.content else None)


_held: Refreshed[_Held] = Refreshed(_load, _version, seconds=_SECONDS)


def version_in_use() -> Version | None:
    """The version in use, None where everyday words propose; another process's switch shows within a minute."""
    return _held.get().version


def row_in_use() -> LearnedVersion | None:
    """The same as its row."""
    last = LearnedStep.objects.select_related("version").order_by("-pk").first()
    return last.version if last else None


def learned_versions() -> tuple[VersionFacts, ...]:
    """All versions, the newest first."""
    used = row_in_use()
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
        for row in LearnedVersion.objects.defer("content").order_by("-number")
    )


def forget_learned() -> None:
    """Read the version in use anew at the next question."""
    _held.forget()
