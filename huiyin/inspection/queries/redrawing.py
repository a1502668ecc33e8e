"""Drawing a sample again from what was kept, and comparing: so that anybody can prove that it was chance (JZ-28)."""

from dataclasses import dataclass

from huiyin.audit import queries as audit
from huiyin.inspection.models import Callback, Sample, SampleFrame
from huiyin.inspection.rules.drawing import digest_of, drawn
from huiyin.kernel.errors import NotFound
from huiyin.matters.queries import closed


@dataclass(frozen=True, kw_only=True)
class Redrawn:
    """What drawing again gave: `missing` and `added` against the members; the frame is that of the day of drawing.

    `numbers` are the drawn claims in the order of drawing; `in_order` whether the members stand in the same;
    `as_recorded` whether seed, frame and count are still those of the audit trail.
    """

    sample: Sample
    numbers: tuple[str, ...]
    frame_sound: bool
    in_order: bool
    as_recorded: bool
    missing: tuple[str, ...]
    added: tuple[str, ...]

    @property
    def same(self) -> int:
        """How many of the members are drawn again."""
        return len(self.numbers) - len(self.missing)

    @property
    def differences(self) -> int:
        """0 where all is as it was drawn."""
        wrong = (not self.frame_sound) + (not self.as_recorded)
        return (len(self.missing) + len(self.added) or (not self.in_order)) + wrong


def redraw(sample_id: int, *, seed: str = "") -> Redrawn:
    """Draw again from the kept frame with the kept seed, or with one that an auditor has noted, and compare.

    The caller knows that it may be seen. Raises NotFound "sample.unknown".
    """
    row = Sample.objects.filter(pk=sample_id).first()
    if row is None:
        raise NotFound(
            "没有这个编号的样本。样本编号见抽查清单和样本页面的地址。", code="sample.unknown", field="sample"
        )
    kept = SampleFrame.objects.get(sample_id=sample_id).claims
    numbers = {one.id: one.number for one in closed.told_of(kept)}
    again = drawn(numbers.values(), seed or row.seed, row.count)
    members = _members(sample_id)
    return Redrawn(
        sample=row,
        numbers=again,
        frame_sound=len(numbers) == row.frame_size and digest_of(numbers.values()) == row.frame_digest,
        in_order=again == members,
        as_recorded=_recorded(row),
        missing=tuple(sorted(set(again) - set(members))),
        added=tuple(sorted(set(members) - set(again))),
    )


def _members(sample_id: int) -> tuple[str, ...]:
    """The numbers of the members in the order in which they were drawn."""
    rows = Callback.objects.filter(sample_id=sample_id).order_by("position")
    ids = list(rows.values_list("claim_id", flat=True))
    numbers = {one.id: one.number for one in closed.told_of(ids)}
    return tuple(numbers[key] for key in ids)


def _recorded(row: Sample) -> bool:
    found = [one.detail for one in audit.trail(f"sample:{row.pk}") if one.act == "sample.drawn"]
    stands = {"frame": row.frame_size, "count": row.count, "seed": row.seed, "digest": row.frame_digest}
    return found == [stands]
