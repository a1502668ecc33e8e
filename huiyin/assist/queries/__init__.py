"""What others may ask: whether a model is used, for what, and how it was used."""

from huiyin.assist.queries.state import is_on, model_name
from huiyin.assist.queries.uses import UseFacts, assisted, total_uses, uses
from huiyin.assist.rules.answers import Elements
from huiyin.assist.rules.drafting import drafted_fields
from huiyin.assist.rules.tasks import TASK_LABELS, Task
from huiyin.assist.unavailable import WORDS as OUTCOME_LABELS

__all__ = [
    "OUTCOME_LABELS",
    "TASK_LABELS",
    "Elements",
    "Task",
    "UseFacts",
    "assisted",
    "drafted_fields",
    "is_on",
    "model_name",
    "total_uses",
    "uses",
]
