"""What went into the compartment with a claim that was set apart: out of sight in the matter it came from (C-1).

The step of setting apart lists it. The rows stay as they are; the ordinary matter shows that something was done,
when and by whom, but no words and no papers of it. The matter in the compartment shows them whole.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from huiyin.matters.models import Arrival, ProcedureEvent, Question, Step

WITHHELD = "此处内容已另行立件办理，不予显示。"
#: Words that are codes, not text.
_CODES = frozenset({"kind", "verb", "from_state", "to_state", "actor_label", "label", "number"})

Row = Mapping[str, Any]
Case = TypeVar("Case")


class Withheld:
    """What of a matter is out of sight: ids by table, as the steps of setting apart list them."""

    def __init__(self, steps: Iterable[Row]) -> None:
        self._ids: dict[str, set[int]] = {}
        for step in steps:
            for name, ids in step["values"].get("kept", {}).get("sealed", {}).items():
                self._ids.setdefault(name, set()).update(ids)

    def ids(self, name: str) -> frozenset[int]:
        """The ids of a table that are out of sight."""
        return frozenset(self._ids.get(name, ()))

    def has(self, name: str, key: int) -> bool:
        """Say whether a row is out of sight."""
        return key in self._ids.get(name, ())

    def papers(self, rows: Iterable[dict[str, Any]]) -> tuple[dict[str, Any], ...]:
        """The papers that may be read."""
        return tuple(row for row in rows if not self.has("papers", row["id"]))

    def rows(self, name: str, rows: Iterable[dict[str, Any]]) -> tuple[dict[str, Any], ...]:
        """The rows, those out of sight without their words."""
        return tuple(_wordless(row) if self.has(name, row["id"]) else row for row in rows)


def is_set_apart(claim_id: int) -> bool:
    """Say whether a claim stands in its old matter as an empty place only."""
    return Step.objects.filter(claim_id=claim_id, verb="separate").exists()


def in_sight(case: Case) -> Case:
    """Return a case file without what was set apart from it."""
    seen: Any = case
    gone = Withheld(step for step in seen.steps if step["verb"] == "separate")
    sides = ("assignments", "objections", "questions", "sub_tasks", "executions", "hearings")
    claims = tuple(
        replace(claim, **{name: gone.rows(name, getattr(claim, name)) for name in sides})
        for claim in seen.claims
    )
    whole: Case = replace(
        seen, claims=claims, steps=gone.rows("steps", seen.steps), papers=gone.papers(seen.papers)
    )
    return whole


def facts(rows: Iterable[ProcedureEvent], steps: Iterable[Row]) -> list[ProcedureEvent]:
    """The facts of a matter's procedures, those out of sight without their words."""
    found = list(rows)
    gone = Withheld(steps) if found else None
    for row in found:
        if gone is not None and row.words and gone.has("procedures", row.pk):
            row.words = WITHHELD
    return found


def for_citizen(tracked: Case) -> Case:
    """Return what a citizen is shown under the old number, where the arrival holds words that were set apart."""
    seen: Any = tracked
    gone = Withheld(Step.objects.filter(matter_id=seen.matter_id, verb="separate").values("values"))
    steps = set(Step.objects.filter(pk__in=gone.ids("steps")).values_list("verb", "at"))
    asked = set(Question.objects.filter(pk__in=gone.ids("questions")).values_list("text", flat=True))
    told: Case = replace(
        seen,
        text=WITHHELD,
        claims=tuple(
            replace(
                claim,
                text=WITHHELD if claim.text == seen.text else claim.text,
                question=WITHHELD if claim.question in asked else claim.question,
            )
            for claim in seen.claims
        ),
        steps=tuple(_wordless(row) if (row["verb"], row["at"]) in steps else row for row in seen.steps),
        # What was issued where it had been before it was joined here lies in the compartment as a whole.
        papers=tuple(row for row in gone.papers(seen.papers) if row["matter_id"] == seen.matter_id),
    )
    return told


@dataclass(frozen=True)
class Origin:
    """Out of which matter and claim another matter was set apart, and what came along."""

    matter_id: int
    claim_id: int
    along: Withheld
    alone: bool

    def rows(self, name: str, rows: Iterable[dict[str, Any]]) -> tuple[dict[str, Any], ...]:
        """The rows that came along. Where others were set apart too, only the claim's own: each has its own wall."""
        mine = (row for row in rows if self.alone or row["claim_id"] == self.claim_id)
        return tuple(row for row in mine if self.along.has(name, row["id"]))


def origin(matter_id: int) -> Origin | None:
    """Return out of what a matter was set apart; None for all others."""
    keys = Arrival.objects.filter(home_id=matter_id, key__startswith="separate:").values_list(
        "key", flat=True
    )
    claim_ids = [int(key.partition(":")[2]) for key in keys]
    step = Step.objects.filter(claim_id__in=claim_ids, verb="separate").values().first()
    if step is None:
        return None
    times = Step.objects.filter(matter_id=step["matter_id"], verb="separate", claim_id__isnull=False).count()
    return Origin(step["matter_id"], step["claim_id"], Withheld([step]), alone=times == 1)


def _wordless(row: dict[str, Any]) -> dict[str, Any]:
    """The row with a sentence in place of each text, and nothing that was filled in."""
    bare = {
        name: WITHHELD if isinstance(value, str) and value and name not in _CODES else value
        for name, value in row.items()
    }
    return bare | ({"values": {}} if "values" in row else {})
