"""The door by which others change a matter, and the words in which they declare own actions."""

from huiyin.matters.engine import (
    attaching,
    citizens,
    clocks,
    contents,
    extending,
    history,
    papers,
    promises,
    sending,
    served,
    serving,
    telling,
)
from huiyin.matters.engine.codes import proves, query_code
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, StartClock, Tell, Who
from huiyin.matters.engine.filing import CoPetitioner, Filing, Registered
from huiyin.matters.engine.numbering import on_disk
from huiyin.matters.engine.opening import open_matter
from huiyin.matters.engine.perform import perform
from huiyin.matters.engine.recount import Recounted, recount
from huiyin.matters.engine.registry import all_actions, discover
from huiyin.matters.engine.work import Work
from huiyin.matters.handing_out import open_enclosure
from huiyin.matters.rules.answering import OUTCOMES
from huiyin.matters.states import ClaimState

__all__ = [
    "OUTCOMES",
    "Action",
    "ClaimState",
    "CoPetitioner",
    "Field",
    "FieldKind",
    "Filing",
    "Recounted",
    "Registered",
    "Relation",
    "StartClock",
    "Tell",
    "Who",
    "Work",
    "all_actions",
    "attaching",
    "citizens",
    "clocks",
    "contents",
    "discover",
    "extending",
    "history",
    "on_disk",
    "open_enclosure",
    "open_matter",
    "papers",
    "perform",
    "promises",
    "proves",
    "query_code",
    "recount",
    "sending",
    "served",
    "serving",
    "telling",
]
