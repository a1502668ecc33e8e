"""Supplement (补充情况): the petitioner adds facts, reasons or a correction at any time, unasked."""

from huiyin.kernel.roles import Role
from huiyin.matters.engine import attaching
from huiyin.matters.engine.declare import Action, Field, FieldKind, Relation, Tell, Who
from huiyin.matters.engine.work import Work
from huiyin.matters.states import OPEN


def _perform(work: Work) -> None:
    work.note = "信访人补充情况" if work.by.kind == "citizen" else "记录信访人补充的情况"


ACTION = Action(
    verb="supplement",
    label="补充情况",
    leads_from=OPEN,
    who=(
        Who(relation=Relation.PETITIONER),
        Who(relation=Relation.REGISTRAR, roles=(Role.CLERK,)),
    ),
    fields=(
        Field(
            name="text",
            label="补充的情况",
            kind=FieldKind.LONG_TEXT,
            max_length=5000,
            help="新的事实、理由或者更正。原来反映的内容保持不变。",
        ),
        attaching.FILES,
    ),
    tells=(Tell(template="unit_answered", to=Relation.HOLDER),),
    basis=("R-104",),
    perform=_perform,
    handbook="信访人可以随时补充，也可以由工作人员如实记录；补充不停止计算办理期限，来件原文不改动。",
)
