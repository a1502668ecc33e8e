"""Samples as pages show them, limited to the territory of the seat (JZ-28)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from huiyin.catalogue import queries as catalogue
from huiyin.inspection.models import Callback, Sample
from huiyin.inspection.permissions import in_sight, samples_in_sight
from huiyin.inspection.queries.views import CallView, views_of
from huiyin.inspection.rules.calling import Standing
from huiyin.inspection.rules.counting import Results, results_of
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import NotFound

PAGE = 20


@dataclass(frozen=True, kw_only=True)
class SampleLine:
    """One sample of the list with how far its calls are."""

    sample: Sample
    results: Results

    @property
    def left(self) -> int:
        """How many are still to be called."""
        return self.results.standing[Standing.OPEN]


@dataclass(frozen=True, kw_only=True)
class SamplePage:
    """One page of samples."""

    rows: tuple[SampleLine, ...]
    total: int
    page: int


def samples(actor: Actor, *, on: date, page: int = 1) -> SamplePage:
    """Samples of the territory, the newest first."""
    rows = Sample.objects.filter(samples_in_sight(actor))
    total = rows.count()
    page = min(max(page, 1), max(1, -(-total // PAGE)))
    shown = list(rows.order_by("-id")[(page - 1) * PAGE : page * PAGE])
    members = _members(actor, shown, on)
    lines = tuple(
        SampleLine(sample=one, results=_results([m for m in members if m.sample_id == one.pk]))
        for one in shown
    )
    return SamplePage(rows=lines, total=total, page=page)


def sample(actor: Actor, sample_id: int, *, on: date) -> tuple[SampleLine, tuple[CallView, ...]]:
    """One sample with its members in the order of drawing. Raises NotFound "sample.unknown"."""
    row = Sample.objects.filter(samples_in_sight(actor), pk=sample_id).first()
    if row is None:
        raise NotFound("没有这个样本，或者不在您的权限范围内。请返回抽查清单。", code="sample.unknown")
    members = _members(actor, [row], on)
    return SampleLine(sample=row, results=_results(members)), members


def _members(actor: Actor, shown: Sequence[Sample], on: date) -> tuple[CallView, ...]:
    rows = Callback.objects.filter(in_sight(actor, on), sample__in=shown)
    return views_of(rows.select_related("matter", "claim", "arrival").order_by("sample_id", "position"))


def _results(members: Sequence[CallView]) -> Results:
    counted = [
        (one.standing, one.answer.answers if one.answer else None, bool(one.answer and one.answer.finding))
        for one in members
    ]
    return results_of(counted, enough=catalogue.profile().watch.enough)
