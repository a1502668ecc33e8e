"""Tables of the register: one file each."""

from huiyin.matters.models.accused import Accused
from huiyin.matters.models.arrival import Arrival
from huiyin.matters.models.arrival_petitioner import ArrivalPetitioner
from huiyin.matters.models.assignment import Assignment
from huiyin.matters.models.claim import Claim
from huiyin.matters.models.clock import Clock
from huiyin.matters.models.enclosure import Enclosure
from huiyin.matters.models.execution import Execution
from huiyin.matters.models.hearing import Hearing
from huiyin.matters.models.involvement import Involvement
from huiyin.matters.models.link import Link
from huiyin.matters.models.matter import Matter
from huiyin.matters.models.objection import Objection
from huiyin.matters.models.paper import Paper
from huiyin.matters.models.procedure_event import ProcedureEvent
from huiyin.matters.models.question import Question
from huiyin.matters.models.register_counter import RegisterCounter
from huiyin.matters.models.service import Service
from huiyin.matters.models.step import Step
from huiyin.matters.models.sub_task import SubTask
from huiyin.matters.models.withdrawal import Withdrawal

__all__ = [
    "Accused",
    "Arrival",
    "ArrivalPetitioner",
    "Assignment",
    "Claim",
    "Clock",
    "Enclosure",
    "Execution",
    "Hearing",
    "Involvement",
    "Link",
    "Matter",
    "Objection",
    "Paper",
    "ProcedureEvent",
    "Question",
    "RegisterCounter",
    "Service",
    "Step",
    "SubTask",
    "Withdrawal",
]
