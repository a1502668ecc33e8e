"""Learn (学习) fields from what the office has confirmed; put to use only what proves better on newer matters."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime

from huiyin.catalogue.actions.keep_learned import Outcome, Subject, apart, keep, too_few
from huiyin.catalogue.models import FIELDS
from huiyin.catalogue.permissions import check_publish
from huiyin.catalogue.queries.learned import version_in_use
from huiyin.catalogue.rules.learned import Version, worth_of
from huiyin.catalogue.rules.topics import labels
from huiyin.kernel.actor import Actor
from huiyin.matching.learning.fitting import Example, learn
from huiyin.matching.learning.marks import marks
from huiyin.matching.learning.model import Learned

#: Fewer of a field say too little.
LEAST_OF_FIELD = 5
_SUBJECT = Subject(FIELDS, "learn_classes", "已核定内容分类的诉求项", "请继续核定类别")


@dataclass(frozen=True)
class Confirmed:
    """A claim whose field a person has confirmed; its first line is its heading."""

    text: str
    field_code: str
    received_on: date


def learn_classes(history: Sequence[Confirmed], *, by: Actor, at: datetime) -> Outcome:
    """Learn from older claims, compare on the newer ones with what is in use, switch if it is better.

    What is put to use has then learned from the newer ones, too. `history` is in the order of receipt. Raises
    NotAllowed, or Refused "learn.too_few" with what is missing.
    """
    check_publish(by)
    older, newer = apart(history, _SUBJECT)
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
    return keep(history, figures, final, _SUBJECT, by=by, at=at)


def _learned(history: Sequence[Confirmed]) -> Learned:
    """A model of the fields that are known well enough. Raises Refused "learn.too_few"."""
    often = Counter(one.field_code for one in history if one.field_code in labels())
    examples = [
        Example(one.text, one.field_code) for one in history if often[one.field_code] >= LEAST_OF_FIELD
    ]
    if len({one.label for one in examples}) < 2:
        raise too_few(f"至少要有两个内容分类各核定过{LEAST_OF_FIELD}件", _SUBJECT)
    return learn(examples)
