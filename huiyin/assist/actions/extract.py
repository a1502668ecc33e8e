"""Where, when, with whom, how much and what is asked for, out of a text that is being taken down."""

from datetime import datetime

from huiyin.assist.actions import door
from huiyin.assist.actions.ask import Heard, ask
from huiyin.assist.actions.question import Proposal, Question
from huiyin.assist.rules import answers
from huiyin.assist.rules.tasks import Task
from huiyin.kernel.actor import Actor
from huiyin.kernel.errors import Refused
from huiyin.kernel.text import tidy
from huiyin.people import queries as people

SHORTEST = 10


def extract(
    text: str, *, said: "people.PetitionerDraft", claim_class: str, by: Actor, at: datetime
) -> Proposal:
    """What stands in the text; `said` are the contacts that stand beside it. Raises Refused, NotFound, Unavailable."""
    text = tidy(text)
    if len(text) < SHORTEST:
        raise Refused("请先填写“反映的情况”。", code="assist.no_text", field="text")
    door.check_text(text, claim_class=claim_class)
    question = Question(task=Task.EXTRACT, texts=(text,), said=(said,))
    return ask(question, lambda heard: _read(heard, text), by=by, at=at)


def _read(heard: Heard, text: str) -> Proposal:
    # Put back before it is held against the text: what was hidden is quoted as it stood there.
    found = answers.elements(heard.asked.restored(heard.words), text)
    return Proposal(elements=found, model=heard.model, hidden=heard.asked.hidden, cut=heard.cut)
