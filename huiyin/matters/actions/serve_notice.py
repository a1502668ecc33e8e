"""Serve the notice (登记告知书送达): a refusal is no refusal until it has reached the petitioner in writing (N-8)."""

from functools import partial

from huiyin.kernel.roles import Role
from huiyin.matters.engine import refusals, serving
from huiyin.matters.engine.declare import Action, Relation, Who

ACTION = Action(
    verb="serve_notice",
    label="登记告知书送达",
    leads_from=refusals.REFUSED,
    who=(
        Who(relation=Relation.REGISTRAR, roles=(Role.CLERK,)),
        Who(relation=Relation.HOLDER, roles=(Role.LIAISON, Role.HANDLER)),
    ),
    fields=serving.fields(refusals.KINDS),
    papers=("D-28",),
    basis=("N-8",),
    when=refusals.is_owed,
    guard=partial(serving.check, kinds=refusals.KINDS),
    perform=partial(serving.record, kinds=refusals.KINDS),
    handbook="不予受理、不再受理告知书一式两份，一份送达信访人，一份存卷；送达以前不得归档。"
    "信访人姓名（名称）、住址不清，无法送达的除外。",
)
