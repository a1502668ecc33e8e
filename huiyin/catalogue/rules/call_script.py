"""What is asked when a petitioner is called back (JZ-28, E-7): the questions as data, checked at load."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from huiyin.catalogue.rules.reading import must, read

_FILE = "call_back.json"


@dataclass(frozen=True)
class Question:
    """One question with its answers, code and words; `findings` are answers by which a result is not real (S-06)."""

    key: str
    text: str
    short: str
    choices: tuple[tuple[str, str], ...]
    findings: frozenset[str]

    @property
    def codes(self) -> frozenset[str]:
        """The answers that there are."""
        return frozenset(code for code, _label in self.choices)

    def label(self, code: str) -> str:
        """An answer in words; of a script that has changed since, the code."""
        return dict(self.choices).get(code, code)


@dataclass(frozen=True)
class CallScript:
    """What a caller says and asks, in order."""

    version: str
    opening: str
    closing: str
    questions: tuple[Question, ...]

    def finds(self, answers: Mapping[str, str]) -> bool:
        """Whether answers say that the result is not real or was not carried out."""
        return any(answers.get(one.key) in one.findings for one in self.questions)


@cache
def call_script_in_english() -> CallScript:
    """The same script for readers of English, with the same keys and codes. Raises ValueError at a fault."""
    script, told = call_script(), read(_FILE)["english"]
    questions = tuple(_in_english(one, told["questions"][one.key]) for one in script.questions)
    return replace(script, opening=told["opening"], closing=told["closing"], questions=questions)


@cache
def call_script() -> CallScript:
    """The script. Raises ValueError at a fault in the data."""
    data = read(_FILE)
    questions = tuple(_question(row) for row in data["questions"])
    must(len({one.key for one in questions}) == len(questions) > 0, _FILE, "a key twice, or no question")
    must(any(one.findings for one in questions), _FILE, "no answer says that a result is not real")
    return CallScript(data["version"], data["opening"], data["closing"], questions)


def _in_english(one: Question, told: Sequence[str]) -> Question:
    text, short, *labels = told
    must(len(labels) == len(one.choices), one.key, "needs as many answers in English")
    codes = [code for code, _label in one.choices]
    return replace(one, text=text, short=short, choices=tuple(zip(codes, labels, strict=True)))


def _question(row: Mapping[str, Any]) -> Question:
    choices = tuple((code, label) for code, label in row["choices"])
    found = Question(row["key"], row["text"], row["short"], choices, frozenset(row.get("findings", ())))
    must(2 <= len(found.codes) == len(choices) <= 9, found.key, "needs two to nine different answers")
    must(found.findings <= found.codes, found.key, "finds by an answer that there is not")
    return found
