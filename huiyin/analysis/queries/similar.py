"""Similar cases (类案推送): how matters like this one ended. Accusations are neither compared nor ever among them."""

from dataclasses import dataclass
from datetime import date

from huiyin.analysis.models import MatterText
from huiyin.analysis.queries.candidates import concluded_alike
from huiyin.analysis.rules.entry import entry
from huiyin.analysis.rules.opinion import Paragraph, paragraphs
from huiyin.documents import queries as documents
from huiyin.evaluation import queries as evaluation
from huiyin.kernel.actor import Actor
from huiyin.matching.fingerprints import overlap
from huiyin.matters import queries as matters
from huiyin.matters.queries.concluded import Ending, endings
from huiyin.matters.queries.in_words import in_words
from huiyin.people import queries as people

MOST = 5
ALIKE = 0.06
"""Below this share of common pairs two texts have hardly more than manners of speaking in common."""


@dataclass(frozen=True, kw_only=True)
class SimilarCase:
    """A concluded matter like the one at hand. `percent` is how much of the words both share."""

    ending: Ending
    percent: int
    satisfaction: str
    paragraphs: tuple[Paragraph, ...]

    @property
    def law(self) -> str:
        """What of the law the opinion rested on."""
        return next((one.text for one in self.paragraphs if one.field == "article"), "")


def similar_cases(actor: Actor, matter_id: int, *, on: date) -> tuple[SimilarCase, ...]:
    """The most alike that the actor may see; none for a matter out of sight and for an accusation."""
    if actor.kind != "seat" or not matters.may_see(actor, matter_id, on):
        return ()
    ranked = alike(actor, matter_id, on=on)
    told = endings(actor, [key for key, _score in ranked], on=on)
    content = evaluation.last_verdicts(told)
    return tuple(_case(told[key], score, content.get(key, "")) for key, score in ranked if key in told)


def alike(actor: Actor, matter_id: int, *, on: date) -> list[tuple[int, float]]:
    """Ids and likeness, the most alike first."""
    pairs = _pairs(matter_id)
    if not pairs:
        return []
    rows = concluded_alike(actor, sorted(pairs), but=matter_id, on=on)
    scored = [(key, overlap(pairs, [each for each in keys if each >= 0])) for key, keys in rows]
    ranked = sorted(scored, key=lambda row: (-row[1], -row[0]))
    return [(key, score) for key, score in ranked[:MOST] if score >= ALIKE]


def _pairs(matter_id: int) -> set[int]:
    """The pairs of signs of an ordinary matter, as stored or as it stands."""
    stored = MatterText.objects.filter(pk=matter_id, matter__restricted=False)
    keys = stored.values_list("keys", flat=True).first()
    if keys is None:
        found = [one for one in in_words([matter_id]) if not one.restricted]
        keys = [key for one in found for key in entry(one.id, one.title, one.texts).keys]
    return {key for key in keys if key >= 0}


def _case(ending: Ending, score: float, satisfaction: str) -> SimilarCase:
    papers = documents.documents(ending.opinion_ids).values()
    said = [one for paper in papers for one in paragraphs(paper.sections)]
    return SimilarCase(
        ending=ending,
        percent=round(score * 100),
        satisfaction=satisfaction,
        paragraphs=tuple(
            Paragraph(one.field, one.label, people.without_numbers(one.text, lambda _number: "＊＊＊"))
            for one in said
        ),
    )
