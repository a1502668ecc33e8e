"""What a sample says: how many answered, refused, could not be reached; what was answered, with shares (JZ-28)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from huiyin.inspection.rules.calling import Standing
from huiyin.inspection.rules.shares import Share


@dataclass(frozen=True)
class Results:
    """Counts of a sample: `standing` of all members, `answers` of those who answered by question and code.

    `enough` tells whether so many answered that a share says anything.
    """

    whole: int
    standing: Mapping[Standing, int]
    answers: Mapping[tuple[str, str], int]
    findings: int
    enough: bool

    @property
    def answered(self) -> int:
        """How many answered."""
        return self.standing[Standing.ANSWERED]

    @property
    def response(self) -> Share:
        """Who answered, of all that were drawn: whoever refused or could not be reached is not left out."""
        return Share(self.answered, self.whole)

    def share(self, question: str, code: str) -> Share:
        """An answer of all that answered."""
        return Share(self.answers.get((question, code), 0), self.answered)


def results_of(members: Sequence[tuple[Standing, Mapping[str, str] | None, bool]], *, enough: int) -> Results:
    """Count members: how each stands, what was answered, whether the result was found not to be real."""
    standing = dict.fromkeys(Standing, 0)
    answers: dict[tuple[str, str], int] = {}
    for stands, given, _finding in members:
        standing[stands] += 1
        for pair in (given or {}).items():
            answers[pair] = answers.get(pair, 0) + 1
    return Results(
        whole=len(members),
        standing=standing,
        answers=answers,
        findings=sum(finding for _stands, _given, finding in members),
        enough=standing[Standing.ANSWERED] >= enough,
    )
