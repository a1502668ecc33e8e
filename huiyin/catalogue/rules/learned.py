"""The field of a text by what an office has confirmed before; what its history cannot know, everyday words tell."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from huiyin.catalogue.rules.classify import ClassProposal, propose
from huiyin.catalogue.rules.topics import labels
from huiyin.matching.learning.marks import worth
from huiyin.matching.learning.model import Answer, Learned

#: From this probability on a field is proposed; below, a person chooses.
LEAST = 0.6


@dataclass(frozen=True, eq=False)
class Version:
    """A learned model with its number, the day of the newest matter it knows, and what was counted at learning."""

    number: int
    model: Learned
    last_day: date = date.min
    figures: dict[str, Any] = field(default_factory=dict)


def propose_with(version: Version | None, text: str) -> ClassProposal:
    """The proposal for a text: class by everyday words, field as learned."""
    cold = propose(text)
    if version is None:
        return cold
    found = version.model.answer(text, least=LEAST)
    why = cold.reasons[0]
    if found.probability >= LEAST:
        label = labels().get(found.label, found.label)
        reasons = (why, _reason(found, label))
        return replace(
            cold,
            field_code=found.label,
            field_label=label,
            score=round(found.probability, 3),
            reasons=reasons,
            version=version.number,
        )
    if cold.field_code and cold.field_code not in version.model.labels:
        return cold
    return replace(
        cold,
        field_code="",
        field_label="",
        score=round(found.probability, 3),
        reasons=(why, "与本地已核定的事项对照，内容领域没有把握，请人工选择"),
        version=version.number,
    )


def worth_of(version: Version | None, texts: Sequence[str], truth: Sequence[str]) -> float:
    """What the fields that a version proposes are worth beside those that persons chose."""
    found = (propose_with(version, text) for text in texts)
    return worth([Answer(one.field_code, one.score) for one in found], truth)


def _reason(found: Answer, label: str) -> str:
    told = f"出现“{'”“'.join(found.words)}”等用语，" if found.words else ""
    return f"{told}本地已核定的同类事项多属{label}（把握{found.probability:.0%}）"
