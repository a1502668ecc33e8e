"""What others may ask about the three recommendations."""

from huiyin.supervision.queries.recommendations.addressees import addressees, answerable
from huiyin.supervision.queries.recommendations.adopted import adopted, adopted_before
from huiyin.supervision.queries.recommendations.backings import (
    backed_by_finding,
    backed_by_numbers,
    backed_by_order,
    backed_by_sample,
    backed_by_unit,
    in_scope,
    ordinary,
    scope_label,
)
from huiyin.supervision.queries.recommendations.listed import (
    PAGE_OF_ADVICE,
    AdvicePage,
    all_recommendations,
    count_recommendations,
    recommendations,
)
from huiyin.supervision.queries.recommendations.sides import AdviceFilter, AdviceSide, AdviceTab
from huiyin.supervision.queries.recommendations.views import AdviceLine
from huiyin.supervision.queries.recommendations.whole import (
    AdviceView,
    SourceView,
    advice_number,
    recommendation,
    scope_of,
)
from huiyin.supervision.rules.adoptions import ADOPTION_LABELS
from huiyin.supervision.rules.backing import MOST_SOURCES, SOURCE_LABELS, Backing, Scope
from huiyin.supervision.rules.recommending import ADVICE_LABELS, EVENT_LABELS, PAPERS, POST_LABELS, Advice

__all__ = [
    "ADOPTION_LABELS",
    "ADVICE_LABELS",
    "EVENT_LABELS",
    "MOST_SOURCES",
    "PAGE_OF_ADVICE",
    "PAPERS",
    "POST_LABELS",
    "SOURCE_LABELS",
    "Advice",
    "AdviceFilter",
    "AdviceLine",
    "AdvicePage",
    "AdviceSide",
    "AdviceTab",
    "AdviceView",
    "Backing",
    "Scope",
    "SourceView",
    "addressees",
    "adopted",
    "adopted_before",
    "advice_number",
    "all_recommendations",
    "answerable",
    "backed_by_finding",
    "backed_by_numbers",
    "backed_by_order",
    "backed_by_sample",
    "backed_by_unit",
    "count_recommendations",
    "in_scope",
    "ordinary",
    "recommendation",
    "recommendations",
    "scope_label",
    "scope_of",
]
