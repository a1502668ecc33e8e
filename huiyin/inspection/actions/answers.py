"""Answers as they are kept: checked against the script, marked with who gave or noted them (E-6)."""

from collections.abc import Mapping
from datetime import datetime

from huiyin.catalogue import queries as catalogue
from huiyin.inspection.models import Callback, CallbackAnswer
from huiyin.kernel.errors import Refused
from huiyin.kernel.text import tidy

MOST_WORDS = 1000


def keep_answers(
    call: Callback, answers: Mapping[str, str], words: str, *, seat_id: int | None, at: datetime
) -> CallbackAnswer:
    """Keep the answers of a petitioner; without a seat they were given by the petitioner.

    Raises Refused "call_back.question" for a question left open, "call_back.words" for too long a text.
    """
    script, said = catalogue.call_script(), tidy(words)
    given: dict[str, str] = {}
    for question in script.questions:
        given[question.key] = answers.get(question.key, "")
        if given[question.key] not in question.codes:
            raise Refused(f"请选择“{question.short}”的回答。", code="call_back.question", field=question.key)
    if len(said) > MOST_WORDS:
        raise Refused(f"原话最多{MOST_WORDS}字，请删减。", code="call_back.words", field="words")
    return CallbackAnswer.objects.create(
        callback=call,
        script=script.version,
        answers=given,
        words=said,
        at=at,
        seat_id=seat_id,
        finding=script.finds(given),
    )
