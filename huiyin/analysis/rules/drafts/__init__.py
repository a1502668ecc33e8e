"""Looking a draft through before it is issued (审核): each finding names rule, place and mend. It decides nothing."""

from huiyin.analysis.rules.drafts.answering import unanswered
from huiyin.analysis.rules.drafts.draft import Draft, Finding, Known
from huiyin.analysis.rules.drafts.held_against import misquoted, personal, repeated
from huiyin.analysis.rules.drafts.open_points import open_points
from huiyin.analysis.rules.drafts.remedies import wrong_limit, wrong_remedy
from huiyin.analysis.rules.drafts.wanting import wanting
from huiyin.analysis.rules.drafts.wording import wording


def look_through(draft: Draft, known: Known) -> tuple[Finding, ...]:
    """All findings in a draft, what the law asks for first, then in the order of the parts."""
    found = [
        *wanting(draft),
        *open_points(draft),
        *unanswered(draft, known),
        *wrong_remedy(draft),
        *wrong_limit(draft, known),
        *misquoted(draft, known),
        *repeated(draft, known),
        *personal(draft, known),
        *wording(draft),
    ]
    order = {part.name: number for number, part in enumerate(draft.parts)}
    return tuple(
        sorted(found, key=lambda one: (not one.must, order.get(one.place.part, 0) if one.place else -1))
    )
