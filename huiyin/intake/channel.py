"""The words in which a channel is declared: `channels/<name>/channel.py` holds one CHANNEL."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from huiyin.intake.submission import Submission
from huiyin.kernel.actor import Actor
from huiyin.kernel.roles import Role


class Form(StrEnum):
    """The five forms of Art. 17 (R-102)."""

    NET = "net"
    LETTER = "letter"
    PHONE = "phone"
    FAX = "fax"
    VISIT = "visit"


FORM_LABELS: dict[Form, str] = {
    Form.NET: "信息网络",
    Form.LETTER: "书信",
    Form.PHONE: "电话",
    Form.FAX: "传真",
    Form.VISIT: "走访",
}

RECORDERS = (Role.CLERK, Role.LIAISON, Role.HANDLER)
"""Seats that write down what others bring."""


@dataclass(frozen=True, kw_only=True)
class Case:
    """What a channel's own rules look at: the submission, who files it, the day, and the unit found competent."""

    submission: Submission
    by: Actor
    on: date
    claim_class: str = ""
    competent_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class Note:
    """Something the clerk should know, with where to turn and the rule it comes from. It never blocks registering."""

    code: str
    sentence: str
    basis: str = ""
    unit_ids: tuple[int, ...] = ()


def _no_registrar(case: Case) -> int | None:
    return None


def _no_objection(case: Case) -> None:
    """Nothing special about this channel."""


def _no_advice(case: Case) -> Iterator[Note]:
    yield from ()


@dataclass(frozen=True, kw_only=True)
class Channel:
    """One door. Adding a channel is adding its folder; nothing else is touched.

    `expected` names the contact facts that a form of this channel asks for; none blocks registering (R-104).
    `oral` ones are read back to the speaker before they are registered. `by_citizens` may be used without a seat;
    `recorders` are the roles of seats that may. `lenient` channels bring what was said elsewhere, where nobody can
    be asked again: what cannot be read is kept as written. `quiet` ones bring what was received long ago,
    so that nobody is told now that it was registered. `registrar` names the office where the channel decides
    it, `check` refuses, `advise` adds notes.
    """

    code: str
    label: str
    form: Form
    expected: tuple[str, ...] = ("name", "phone", "address")
    sub_channels: tuple[tuple[str, str], ...] = ()
    oral: bool = False
    by_citizens: bool = False
    recorders: tuple[Role, ...] = RECORDERS
    lenient: bool = False
    quiet: bool = False
    registrar: Callable[[Case], int | None] = _no_registrar
    check: Callable[[Case], None] = _no_objection
    advise: Callable[[Case], Iterator[Note]] = _no_advice
    order: int = 50

    @property
    def form_label(self) -> str:
        """The lawful form in Chinese."""
        return FORM_LABELS[self.form]
