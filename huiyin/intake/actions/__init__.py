"""The door by which others bring arrivals."""

from huiyin.intake.actions.among import alike_among
from huiyin.intake.actions.count_pairs import count_pairs, count_when_due
from huiyin.intake.actions.derive_texts import derive_texts
from huiyin.intake.actions.file import file
from huiyin.intake.actions.tell_apart import take_back_telling, tell_apart
from huiyin.intake.registered import Registered
from huiyin.intake.submission import AgentDraft, JointMember, Submission

__all__ = [
    "AgentDraft",
    "JointMember",
    "Registered",
    "Submission",
    "alike_among",
    "count_pairs",
    "count_when_due",
    "derive_texts",
    "file",
    "take_back_telling",
    "tell_apart",
]
