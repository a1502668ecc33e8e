"""Which parts of a form a model may draft: long ones that answer in the office's own words."""

from collections.abc import Iterable
from typing import Protocol, TypeVar

VERBS = frozenset(
    {
        "answer_help",
        "decide_recheck",
        "decide_review",
        "decline",
        "feed_back",
        "issue_opinion",
        "no_longer_accept",
        "report_completion",
        "report_decision",
    }
)
"""Actions whose forms carry such parts."""

NEVER = frozenset({"article", "where_to_go"})
"""The law is quoted from the catalogue, and the competent body is named by the duty lists."""

_LONG = "long_text"


class Part(Protocol):
    """A field of a form."""

    @property
    def name(self) -> str:
        """Its name."""

    @property
    def kind(self) -> str:
        """How it is asked."""


Asked = TypeVar("Asked", bound=Part)


def drafted_fields(verb: str, parts: Iterable[Asked]) -> tuple[Asked, ...]:
    """The fields of a form that may be drafted, in their order."""
    return (
        tuple(part for part in parts if part.kind == _LONG and part.name not in NEVER)
        if verb in VERBS
        else ()
    )
