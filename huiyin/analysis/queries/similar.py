"""Similar cases (类案推送): how matters like this one ended. Accusations are neither compared nor ever among them."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from operator import attrgetter

from huiyin.analysis.models import MatterMeaning, MatterText
from huiyin.analysis.queries.candidates import Candidate, concluded_alike
from huiyin.analysis.queries.frequencies import frequencies
from huiyin.analysis.rules.entry import entry
from huiyin.analysis.rules.likeness import in_all, in_common, weighing
from huiyin.analysis.rules.opinion import Paragraph, paragraphs
from huiyin.analysis.rules.pointing import nearness
from huiyin.documents import queries as documents
from huiyin.evaluation import queries as evaluation
from huiyin.kernel.actor import Actor
from huiyin.matching.fingerprints import pairs_in_order
from huiyin.matters import queries as matters
from huiyin.matters.queries.concluded import Ending, endings
from huiyin.matters.queries.in_words import in_words
from huiyin.people import queries as people

MOST = 5
ALIKE = 0.05
"""Below this share of what their words tell, two texts have hardly more than manners of speaking in common."""


@dataclass(frozen=True, kw_only=True)
class Alike:
    """A matter like another: `words` how much of what the words tell both share, `score` with what both are about."""

    id: int
    score: float
    words: float
    said: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class SimilarCase:
    """A concluded matter like the one at hand. `percent` is how like, `said` what both say."""

    ending: Ending
    percent: int
    said: tuple[str, ...]
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
    told = endings(actor, [one.id for one in ranked], on=on)
    content, said = evaluation.last_verdicts(told), opinions_of(told.values())
    return tuple(
        _case(told[one.id], one, content.get(one.id, ""), said[one.id]) for one in ranked if one.id in told
    )


def alike(actor: Actor, matter_id: int, *, on: date, most: int = MOST) -> list[Alike]:
    """Concluded matters in sight, the most alike first; of several that say the very same the newest alone."""
    text = words_of(matter_id)
    if not text:
        return []
    weights, pairs = frequencies(MatterText._meta.db_table).weights, frozenset(pairs_in_order(text))
    found = concluded_alike(actor, text, weights, but=matter_id, on=on)
    about, weigh = _about(matter_id, found), weighing(pairs, weights)
    ranked = sorted(
        ((weigh(one.pairs), one) for one in _once(found)),
        key=lambda pair: (-in_all(pair[0], about.get(pair[1].id)), -pair[1].id),
    )
    return [
        Alike(
            id=one.id,
            score=in_all(words, about.get(one.id)),
            words=words,
            said=in_common(text, one.pairs, weights),
        )
        for words, one in [pair for pair in ranked if pair[0] >= ALIKE][:most]
    ]


def _once(found: Iterable[Candidate]) -> Iterable[Candidate]:
    """Of those with the very same pairs the newest alone."""
    return {one.pairs: one for one in sorted(found, key=attrgetter("id"))}.values()


def _about(matter_id: int, found: Iterable[Candidate]) -> dict[int, float]:
    """How nearly each is about the same, where that is known of both."""
    way = MatterMeaning.objects.filter(pk=matter_id).values_list("way", flat=True).first()
    ways = {one.id: one.way for one in found if one.way}
    return dict(zip(ways, nearness(bytes(way), list(ways.values())), strict=True)) if way else {}


def words_of(matter_id: int) -> str:
    """The words of an ordinary matter as they are compared, as stored or as it stands."""
    stored = MatterText.objects.filter(pk=matter_id, matter__restricted=False)
    text = stored.values_list("text", flat=True).first()
    if text is None:
        found = [one for one in in_words([matter_id]) if not one.restricted]
        text = "\n".join(entry(one.id, one.title, one.texts).text for one in found)
    return text


def opinions_of(endings: Collection[Ending]) -> dict[int, list[Paragraph]]:
    """By matter what its opinions say, paragraph by paragraph; all are read at once."""
    papers = documents.documents(key for ending in endings for key in ending.opinion_ids)
    return {
        ending.id: [
            one for key in ending.opinion_ids if key in papers for one in paragraphs(papers[key].sections)
        ]
        for ending in endings
    }


def _case(ending: Ending, alike: Alike, satisfaction: str, said: Iterable[Paragraph]) -> SimilarCase:
    return SimilarCase(
        ending=ending,
        percent=round(alike.score * 100),
        said=alike.said,
        satisfaction=satisfaction,
        paragraphs=tuple(
            Paragraph(one.field, one.label, people.without_numbers(one.text, lambda _number: "＊＊＊"))
            for one in said
        ),
    )
