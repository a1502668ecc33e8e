"""One question to the model: veiled, recorded before it leaves, answered in time or not at all."""

import threading
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from huiyin.assist import client
from huiyin.assist.actions import record
from huiyin.assist.actions.question import Proposal, Question
from huiyin.assist.queries.state import server_for
from huiyin.assist.rules import answers
from huiyin.assist.rules.breaker import Breaker
from huiyin.assist.rules.prompts import request_body
from huiyin.assist.server import Server
from huiyin.assist.unavailable import Unavailable
from huiyin.kernel.actor import Actor
from huiyin.people import queries as people

MOST_AT_ONCE = 2
"""So many of the threads of one process wait for the model at a time; the others serve pages."""

CUT = "（以下略）"

Read = TypeVar("Read")

_places = threading.BoundedSemaphore(MOST_AT_ONCE)
breaker = Breaker()
"""One for each process: what one learns of the server, its next reader need not wait for."""


@dataclass(frozen=True, kw_only=True)
class Heard:
    """An answer as it may be shown: read, with what was hidden put back."""

    words: str
    asked: "people.Veiled"
    model: str
    cut: bool

    def shown(self, words: str) -> str:
        """Words of the answer with what stood in the texts, and no number that did not."""
        return self.asked.restored(answers.without_invented_numbers(words, self.asked.texts))


def ask(question: Question, read: Callable[[Heard], Proposal], *, by: Actor, at: datetime) -> Proposal:
    """Ask and let the answer be read. Raises Unavailable, NotFound where the task is off."""
    server = server_for(question.task)
    texts, cut = _within(question.texts, server.longest)
    veiled = people.veiled(texts, petitioner_ids=question.petitioner_ids, said=question.said)
    body = request_body(
        server.model, question.task, veiled.texts, action=question.action, parts=question.parts
    )
    with _a_place(at):
        sent = record.Sent(question=question, model=server.model, body=body, hidden=veiled.hidden)
        use_id = record.asked(sent, by=by, at=at)
        return _answer(server, use_id, body, lambda words: read(_heard(words, veiled, server, cut)), by, at)


def _heard(words: str, veiled: "people.Veiled", server: Server, cut: bool) -> Heard:
    return Heard(words=words, asked=veiled, model=server.model, cut=cut)


def _answer(
    server: Server, use_id: int, body: bytes, read: Callable[[str], Read], by: Actor, at: datetime
) -> Read:
    """Send, read and record what came of it. Raises Unavailable."""
    began, code, said, words = time.monotonic(), "answered", b"", ""
    try:
        said = client.ask(server, body)
        words = answers.content(said)
        return read(words)
    except Unavailable as away:
        code = away.reason
        raise
    except answers.Unusable as wrong:
        code = str(wrong)
        raise Unavailable(code) from wrong
    finally:
        _learn(code, at)
        took = round((time.monotonic() - began) * 1000)
        found = record.Found(code=code, milliseconds=took, body=said, words=words)
        record.ended(use_id, found, by=by, at=at)


def _learn(code: str, at: datetime) -> None:
    if code == "answered":
        breaker.worked()
    else:
        breaker.failed(at)


@contextmanager
def _a_place(at: datetime) -> Iterator[None]:
    if breaker.is_resting(at):
        raise Unavailable("resting")
    if not _places.acquire(blocking=False):
        raise Unavailable("busy")
    try:
        yield
    finally:
        _places.release()


def _within(texts: Collection[str], longest: int) -> tuple[list[str], bool]:
    """The texts up to so many signs together; the first come first."""
    kept: list[str] = []
    left = longest
    for text in texts:
        kept.append(text if len(text) <= left else text[: max(left, 0)] + CUT)
        left -= len(text)
        if left < 0:
            return kept, True
    return kept, False
