"""A summary of a case."""

from datetime import datetime

from huiyin.assist.actions import door, material
from huiyin.assist.actions.ask import Heard, ask
from huiyin.assist.actions.question import Proposal, Question
from huiyin.assist.rules import answers
from huiyin.assist.rules.tasks import Task
from huiyin.kernel.actor import Actor
from huiyin.kernel.clock import day_of
from huiyin.matters import queries as matters


def summarise(number: str, *, by: Actor, at: datetime) -> Proposal:
    """What a case is about and how far it is. Raises NotFound, Refused, Unavailable."""
    case = matters.case_file(by, number, on=day_of(at))
    door.check_case(case)
    question = Question(
        task=Task.SUMMARY,
        texts=material.of_case(case),
        petitioner_ids=door.people_of(case),
        matter_id=case.id,
    )
    return ask(question, _read, by=by, at=at)


def _read(heard: Heard) -> Proposal:
    words = answers.plain(heard.words, answers.LONGEST_SUMMARY)
    return Proposal(text=heard.shown(words), model=heard.model, hidden=heard.asked.hidden, cut=heard.cut)
