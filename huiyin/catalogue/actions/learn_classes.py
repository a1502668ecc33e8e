"""Learn (学习) fields from what the office has confirmed; put to use only what proves better on newer matters."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction

from huiyin.audit import actions as audit
from huiyin.catalogue.actions.switch_classes import switch
from huiyin.catalogue.models import LearnedVersion
from huiyin.catalogue.permissions import check_publish
from huiyin.catalogue.queries.learned import row_in_use, version_in_use
from huiyin.catalogue.rules.learned import Version, worth_of
from huiyin.catalogue.rules.topics import labels
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import Refused
from huiyin.matching.learning.fitting import Example, learn
from huiyin.matching.learning.marks import marks
from huiyin.matching.learning.model import Learned
from huiyin.matching.learning.stored import dumped

#: Fewer say too little, of a field and of the newer matters on which versions are compared.
LEAST, LEAST_NEWER, LEAST_OF_FIELD = 200, 50, 5
_NEWER = 0.2


@dataclass(frozen=True)
class Confirmed:
    """A claim whose field a person has confirmed; its first line is its heading."""

    text: str
    field_code: str
    received_on: date


@dataclass(frozen=True)
class Outcome:
    """What came of it. `version` is the number that was kept, `switched` whether it is in use now."""

    version: int
    switched: bool
    learned_from: int
    figures: dict[str, Any]


def learn_classes(history: Sequence[Confirmed], *, by: Actor, at: datetime) -> Outcome:
    """Learn from older claims, compare on the newer ones with what is in use, switch if it is better.

    What is put to use has then learned from the newer ones, too. `history` is in the order of receipt. Raises
    NotAllowed, or Refused "learn.too_few" with what is missing.
    """
    check_publish(by)
    older, newer = _apart(history)
    tried = _learned(older)
    texts, truth = [one.text for one in newer], [one.field_code for one in newer]
    present = version_in_use()
    before, after = (worth_of(one, texts, truth) for one in (present, Version(0, tried)))
    # What is wrong more often than right is worse than silence.
    better = after > max(before, 0)
    figures = {
        "compared_on": len(newer),
        "present_version": present.number if present else 0,
        "present_worth": before,
        "worth": after,
        "fields": len(tried.labels),
        **asdict(marks([tried.answer(text) for text in texts], truth)),
    }
    final = _learned(history) if better else None
    return _kept(history, figures, final, by=by, at=at)


@transaction.atomic
def _kept(
    history: Sequence[Confirmed],
    figures: dict[str, Any],
    final: Learned | None,
    *,
    by: Actor,
    at: datetime,
) -> Outcome:
    last = LearnedVersion.objects.select_for_update().order_by("-number").first()
    row = LearnedVersion.objects.create(
        number=last.number + 1 if last else 1,
        learned_at=at,
        learned_from=len(history),
        first_day=history[0].received_on,
        last_day=history[-1].received_on,
        figures=figures,
        content=dumped(final) if final else None,
    )
    detail = {"version": row.number, "learned_from": len(history), "better": final is not None}
    audit.record("catalogue", "learn_classes", by=by, at=at, detail=detail)
    if final:
        switch(row, by=by, at=at)
    return Outcome(row.number, final is not None, len(history), figures)


def _learned(history: Sequence[Confirmed]) -> Learned:
    """A model of the fields that are known well enough. Raises Refused "learn.too_few"."""
    often = Counter(one.field_code for one in history if one.field_code in labels())
    examples = [
        Example(one.text, one.field_code) for one in history if often[one.field_code] >= LEAST_OF_FIELD
    ]
    if len({one.label for one in examples}) < 2:
        raise _too_few(f"至少要有两个内容分类各核定过{LEAST_OF_FIELD}件")
    return learn(examples)


def _apart(history: Sequence[Confirmed]) -> tuple[Sequence[Confirmed], Sequence[Confirmed]]:
    """Older claims to learn from, and newer ones that what is in use has not learned from either."""
    if len(history) < LEAST:
        raise _too_few(f"已核定内容分类的诉求项有{len(history)}件，至少需要{LEAST}件")
    used = row_in_use()
    first_new = sum(one.received_on <= used.last_day for one in history) if used else 0
    start = max(int(len(history) * (1 - _NEWER)), first_new)
    if len(history) - start < LEAST_NEWER:
        raise _too_few(f"上次学习以后新核定的有{len(history) - start}件，至少需要{LEAST_NEWER}件才能比较")
    return history[:start], history[start:]


def _too_few(what: str) -> Refused:
    return Refused(f"{what}。请继续核定类别，以后再学习；现在的建议办法不变。", code="learn.too_few")
